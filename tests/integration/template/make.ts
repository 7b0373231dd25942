import { FIXTURE, setEnvironment } from '../../helpers/environment';
import { boot } from '../helpers/boot';
import { openDatabase } from '../helpers/database';

/** `make.ts FOLDER`: boots the fixture on the folder's database, as tests without options of their own do, and shuts it down. */
const make = async (folder: string): Promise<void> => {
  Object.assign(process.env, (await openDatabase(folder)).env);
  setEnvironment({});
  const strapi = await boot(FIXTURE);
  await strapi.plugin('diplomacy').service('also-read').queue.idle();
  await strapi.destroy();
};

make(process.argv[2] as string).then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  }
);
