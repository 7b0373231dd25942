import fs from 'node:fs';
import { openDatabase } from '../helpers/database';

export default async (): Promise<void> => {
  const folder = process.env.NEWSROOM_TEMPLATE as string;
  await (await openDatabase(folder)).drop();
  fs.rmSync(folder, { recursive: true, force: true });
};
