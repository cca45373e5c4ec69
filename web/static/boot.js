// The page's only script of its own: it starts the app. Everything else is Rust.
import init from '/app.js';

init({ module_or_path: '/app_bg.wasm' }).catch((reason) => {
  const starting = document.getElementById('starting');
  if (starting) {
    starting.setAttribute('role', 'alert');
    starting.querySelector('p:last-child').textContent =
      'This browser could not start Contexture. Please update it. · Ni allai’r porwr hwn gychwyn Contexture. Diweddarwch ef.';
  }
  throw reason;
});
