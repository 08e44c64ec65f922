// The map by keyboard and by pointer (docs/ARCHITECTURE.md): one stop for Tab, states before counties, a tip for each.

const SIDES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function made(name, attributes, ...inside) {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const key in attributes) node.setAttribute(key, attributes[key]);
  node.append(...inside);
  return node;
}

const nameOf = (link) => link.querySelector('title:last-of-type').textContent;
const shapeOf = (link) => link.querySelector('path, rect');
/** What is said of a place: once for all that look like it, else in its name. */
const wordsOf = (link) => document.getElementById(link.getAttribute('aria-describedby'));
const titleOf = (link) => [nameOf(link), wordsOf(link)?.textContent].filter(Boolean).join(': ');
const lookOf = (link) => (wordsOf(link) || shapeOf(link)).classList[0];

/** Path data of a shape, from the corner of the sheet. */
function outline(shape) {
  const d = shape.getAttribute('d');
  if (d) return `M0 0${d}`;
  const { x, y, width, height } = shape.getBBox();
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}

class Tip {
  constructor(map) {
    this.map = map;
    this.box = document.createElement('div');
    this.box.className = 'tip';
    // It says what the link's own name says.
    this.box.setAttribute('aria-hidden', 'true');
    this.box.hidden = true;
    document.body.append(this.box);
    map.addEventListener('pointerover', (event) => this.over(event));
    map.addEventListener('pointerout', (event) => this.out(event));
    this.box.addEventListener('pointerenter', () => clearTimeout(this.timer));
    this.box.addEventListener('pointerleave', () => this.later(() => this.hide(), 150));
    document.addEventListener('pointermove', (event) => (this.at = `${event.clientX} ${event.clientY}`));
  }

  later(what, wait) {
    clearTimeout(this.timer);
    this.timer = setTimeout(what, wait);
  }

  over(event) {
    const link = event.target.closest('a');
    if (!link || event.pointerType === 'touch') return;
    // The browser's own tip would lie over this one: an empty title keeps it away, and the name stands elsewhere.
    if (link !== this.quiet) {
      this.loud();
      this.quiet = link;
      this.empty = made('title', {});
      event.target.prepend(this.empty);
      link.setAttribute('aria-label', nameOf(link));
    }
    const { clientX: x, clientY: y } = event;
    // What lay under a dismissed tip is not pointed at anew: the pointer has not moved.
    if (this.left === `${x} ${y}`) return;
    this.left = undefined;
    // Who is on the way to the tip crosses other places.
    this.later(() => this.show(titleOf(link), x, y - 8, y + 20), this.box.hidden ? 0 : 120);
  }

  out(event) {
    if (event.relatedTarget?.closest?.('.map a')) return;
    this.loud();
    if (event.relatedTarget !== this.box) this.later(() => this.hide(), 350);
  }

  loud() {
    this.quiet?.removeAttribute('aria-label');
    this.empty?.remove();
    this.quiet = undefined;
  }

  /** Shows `text` over the point, or under it where there is no room. */
  show(text, x, top, bottom) {
    const { box } = this;
    const cut = text.indexOf(': ');
    const name = document.createElement('b');
    name.textContent = text.slice(0, cut);
    box.replaceChildren(name, text.slice(cut + 2));
    box.hidden = false;
    box.style.left = box.style.top = '0';
    const { offsetWidth: width, offsetHeight: height } = box;
    const left = Math.max(4, Math.min(x - width / 2, document.documentElement.clientWidth - width - 4));
    box.style.left = `${left + scrollX}px`;
    box.style.top = `${(top - height < 0 ? bottom : top - height) + scrollY}px`;
  }

  hide() {
    clearTimeout(this.timer);
    this.box.hidden = true;
  }
}

class Walk {
  constructor(map, tip) {
    Object.assign(this, { map, tip, boxes: new Map() });
    const links = [...map.querySelectorAll('#counties > a, #territories > a')];
    const states = new Map();
    for (const link of links) {
      if (link.getAttribute('tabindex') !== '-1') link.setAttribute('tabindex', -1);
      // A code begins with its state's; reading three thousand names would keep a telephone busy.
      const code = link.getAttribute('href').match(/counties\/(\d\d)/)?.[1];
      if (!states.has(code)) states.set(code, []);
      states.get(code).push(link);
    }
    this.ring = made('g', { class: 'ring' });
    const sheet = { x: -999, y: -999, width: 4000, height: 4000 };
    this.hole = made('path', { class: 'hole' });
    this.mask = made('mask', { id: 'ring-hole', maskUnits: 'userSpaceOnUse', ...sheet }, made('rect', { class: 'sheet', ...sheet }), this.hole);
    map.append(this.ring);
    if (states.size > 1) {
      const names = new Map();
      for (const place of document.querySelectorAll('.jump a, select[name=state] option')) {
        names.set(place.value ?? place.pathname.split('/').pop(), place.textContent);
      }
      this.rows = [...document.querySelectorAll('.legend li')];
      this.states = [...states.values()].map((members) => {
        const code = titleOf(members[0]).match(/, ([A-Z]{2}): /)?.[1] ?? '';
        const called = names.get(code.toLowerCase()) || code;
        return Object.assign(made('g', { role: 'button', tabindex: -1, 'aria-label': called }), { members, called });
      });
      map.append(made('g', { id: 'states' }, ...this.states));
      for (const state of this.states) for (const link of state.members) link.state = state;
    }
    this.links = links;
    this.rest((this.states || links)[0]);
    // Its parent listens: a drawing that listens for focus is a stop for Tab itself.
    const room = map.parentElement;
    room.addEventListener('focusin', (event) => this.seen(event.target));
    room.addEventListener('focusout', () => {
      this.ring.replaceChildren();
      tip.hide();
    });
    room.addEventListener('keydown', (event) => this.key(event));
    // Whatever shows the tip, Escape takes it away, and only then leads up.
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      if (!tip.box.hidden) {
        tip.left = tip.at;
        tip.hide();
      } else if (document.activeElement?.state) this.go(document.activeElement.state);
    });
  }

  /** The one place where Tab enters. */
  rest(node) {
    this.stop?.setAttribute('tabindex', -1);
    this.stop = node;
    if (!node) return;
    node.setAttribute('tabindex', 0);
    if (!node.members) return;
    // Named before it is reached; as large as its state, so that it is scrolled to.
    node.setAttribute('aria-label', this.said(node));
    if (!node.firstChild) {
      const { left, top, right, bottom } = this.box(node);
      node.append(made('path', { class: 'room', d: `M${left} ${top}H${right}V${bottom}H${left}z` }));
    }
  }

  go(node) {
    this.rest(node);
    node.focus();
  }

  /** A state's name, and how many of its places have which line of the legend. */
  said(state) {
    const counts = new Map();
    for (const link of state.members) {
      const look = lookOf(link);
      // A line of its own, else that without dots, else that of the colour.
      const row = [look, look.replace(/l$/, ''), look.match(/c?./)[0]].map((name) => this.rows.find((one) => one.querySelector(`.swatch .${name}`))).find(Boolean);
      const label = row?.querySelector('.label').textContent;
      if (label) counts.set(label, (counts.get(label) || 0) + 1);
    }
    return `${state.called}: ${[...counts].map(([label, count]) => `${label} ${count}`).join(', ')}`;
  }

  box(node) {
    if (this.boxes.has(node)) return this.boxes.get(node);
    let box;
    if (node.members) {
      const all = node.members.map((link) => this.box(link));
      const left = Math.min(...all.map((one) => one.left));
      const top = Math.min(...all.map((one) => one.top));
      box = new DOMRect(left, top, Math.max(...all.map((one) => one.right)) - left, Math.max(...all.map((one) => one.bottom)) - top);
    } else box = DOMRect.fromRect(shapeOf(node).getBBox());
    this.boxes.set(node, box);
    return box;
  }

  middle(node) {
    const { left, right, top, bottom } = this.box(node);
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  }

  /** The nearest of `nodes` on a side: what lies straight ahead is nearer than what lies aslant. */
  nearest(nodes, from, [right, down]) {
    let [best, least] = [undefined, Infinity];
    for (const node of nodes) {
      const { x, y } = this.middle(node);
      const along = (x - from.x) * right + (y - from.y) * down;
      const across = Math.abs((x - from.x) * down) + Math.abs((y - from.y) * right);
      const cost = along + 2 * across;
      if (along > 0.5 && across < 3 * along && cost < least) [best, least] = [node, cost];
    }
    return best;
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const here = event.target;
    const { members } = here;
    if (!members && !this.links.includes(here)) return;
    let to;
    if (SIDES[event.key]) {
      const among = members ? this.states : here.state?.members || this.links;
      to = this.nearest(among, this.middle(here), SIDES[event.key]);
    } else if (members && (event.key === 'Enter' || event.key === ' ')) {
      [to] = members;
    } else return;
    event.preventDefault();
    if (to) this.go(to);
  }

  /** Rings what is in focus outside its outline. */
  seen(node) {
    const members = node.members || (this.links.includes(node) ? [node] : undefined);
    if (!members) return;
    this.rest(node);
    if (!node.matches(':focus-visible')) return;
    const d = members.map((link) => outline(shapeOf(link))).join('');
    this.hole.setAttribute('d', d);
    this.ring.replaceChildren(this.mask, ...['halo', 'line'].map((name) => made('path', { class: name, d, mask: 'url(#ring-hole)' })));
    const { left, right, top, bottom } = (node.members ? node.firstChild : shapeOf(node)).getBoundingClientRect();
    this.tip.show(node.members ? node.getAttribute('aria-label') : titleOf(node), (left + right) / 2, top - 8, bottom + 8);
  }
}

const map = document.querySelector('svg.map');
if (map) new Walk(map, new Tip(map));
