// For pages that embed the atlas: gives each of its frames the height that the frame says it has. Only frames of the
// server that this script came from are heard, and only their height is touched.
(() => {
  const { origin } = new URL(document.currentScript.src);
  const frames = () => [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(`${origin}/`));

  addEventListener('message', (event) => {
    const { type, height } = event.data ?? {};
    if (event.origin !== origin || type !== 'participation-atlas' || !(height > 0 && height < 2e4)) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === event.source);
    if (frame) frame.style.height = `${height}px`;
  });

  // Those that spoke before anybody listened say it again; what is asked is no secret, and some are still empty.
  for (const { contentWindow } of frames()) contentWindow?.postMessage({ type: 'participation-atlas' }, '*');
})();
