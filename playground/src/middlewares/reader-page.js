const fs = require('node:fs/promises');
const path = require('node:path');

const PAGE = path.join('public', 'news', 'index.html');

/** `/news` and `/news/:slug` are one static page; its script reads the address. */
module.exports =
  (_config, { strapi }) =>
  async (ctx, next) => {
    const isPage = ctx.method === 'GET' && /^\/news(\/[^/.]*)?\/?$/.test(ctx.path);
    if (!isPage) return next();
    ctx.type = 'html';
    ctx.body = await fs.readFile(path.join(strapi.dirs.app.root, PAGE));
  };
