// An embed tells the page around it how high it is (docs/API.md, Embeds). It says nothing else, and does nothing that it
// is told, so it does not matter who listens.

const height = () => Math.ceil(document.documentElement.getBoundingClientRect().height);
const tell = () => parent.postMessage({ type: 'participation-atlas', height: height() }, '*');

if (parent !== window) {
  new ResizeObserver(tell).observe(document.documentElement);
  // A page whose script came later asks.
  addEventListener('message', ({ data, source }) => {
    if (source === parent && data?.type === 'participation-atlas') tell();
  });
}
