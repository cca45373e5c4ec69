// The page's only script of its own: it loads the part of the app that the address needs, and the sentences, and starts it. Everything else is Rust.
const parts = [
  [/^\/(?:map|tables)?\/?$/, 'app'],
  [/^\/(?:contexts|hubs)(?:\/|$)/, 'register'],
];
const part = parts.find(([paths]) => paths.test(location.pathname))?.[1] ?? 'offices';
const words = (lang) => fetch(`/words/${lang}.ftl`).then((answer) => {
  if (!answer.ok) throw new Error(`no words: ${answer.status}`);
  return answer.text();
});

async function start() {
  const [app, en, cy] = await Promise.all([
    import(`/${part}.js`).then(async (app) => {
      await app.default({ module_or_path: `/${part}_bg.wasm` });
      return app;
    }),
    words('en'),
    words('cy'),
  ]);
  app.begin(en, cy);
}

start().catch((reason) => {
  const starting = document.getElementById('starting');
  if (starting) {
    starting.setAttribute('role', 'alert');
    starting.querySelector('p:last-child').textContent =
      'This browser could not start Contexture. Please update it. · Ni allai’r porwr hwn gychwyn Contexture. Diweddarwch ef.';
  }
  throw reason;
});
