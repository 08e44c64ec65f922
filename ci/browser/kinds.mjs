// Every kind of page, once in each language: what outside checkers are shown.
const KINDS = {
  nation: '/',
  'nation on another day': '/?date=2013-01-21',
  table: '/table?status=active_over_objection',
  states: '/states',
  state: '/states/il?date=2012-01-01',
  territory: '/states/pr',
  county: '/counties/17031-cook-county?date=2012-01-01',
  timeline: '/timeline',
  'timeline of a state': '/timeline?state=ma',
  layer: '/?date=2014-06-01&layer=detainers_declined',
  'layer of a state': '/states/nc?date=2012-10-10&layer=287g',
  'word and record': '/practice?date=2014-06-01&state=ia',
  comparison: '/compare?from=2011-05-03&to=2013-01-22&state=il',
  events: '/events?state=il',
  search: '/search?q=brook',
  data: '/data',
  api: '/openapi',
  features: '/ogc/collections/states/items?limit=5',
  'a feature': '/ogc/collections/counties/items/17031',
  methods: '/methods',
  about: '/about',
  sources: '/sources',
  source: '/sources/SC-A',
  editions: '/editions',
  changes: '/changes',
  'changes of a place': '/changes?fips=11001',
  corrections: '/corrections',
  'not found': '/counties/99999',
  'bad request': '/?date=2011-02-30',
};

/** `[name, address]` of every kind in every language. */
export const kinds = () =>
  ['', '/es'].flatMap((language) => Object.entries(KINDS).map(([name, path]) => [`${language || '/en'} ${name}`, language + path]));
