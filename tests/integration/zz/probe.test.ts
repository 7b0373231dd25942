import fs from 'node:fs'; import os from 'node:os'; import path from 'node:path';
import { setEnvironment, FIXTURE } from '../../helpers/environment';
const cpu=()=>{const u=process.cpuUsage();return (u.user+u.system)/1e6};
it('probe', async () => {
  const log:string[]=[]; let c=cpu(), t=Date.now(); const mark=(m:string)=>{log.push(`${m} cpu ${(cpu()-c).toFixed(2)} wall ${((Date.now()-t)/1000).toFixed(2)}`);c=cpu();t=Date.now()};
  log.push('before '+c);
  const folder=fs.mkdtempSync(path.join(os.tmpdir(),'probe-'));
  process.env.DATABASE_FILENAME=path.join(folder,'data.db'); setEnvironment({});
  jest.resetModules();
  const { createStrapi } = await import('@strapi/strapi'); mark('import');
  const strapi=createStrapi({appDir:FIXTURE,distDir:FIXTURE,serveAdminPanel:false}); mark('create');
  await strapi.register(); mark('register');
  await strapi.bootstrap(); mark('bootstrap'); 
  fs.writeFileSync('/tmp/probe.log',log.join('\n'));
});
