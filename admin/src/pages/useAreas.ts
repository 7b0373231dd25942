import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { TextId } from '../hooks/useText';
import { CALENDAR, RELATIONSHIPS } from './addresses';
import { MAY_SEE_CALENDAR, MAY_SEE_RELATIONSHIPS } from './permissions';

export interface Area {
  to: string;
  title: TextId;
}

const AREAS: (Area & { permissions: typeof MAY_SEE_CALENDAR })[] = [
  { to: CALENDAR, title: 'calendar.title', permissions: MAY_SEE_CALENDAR },
  { to: RELATIONSHIPS, title: 'relationships.title', permissions: MAY_SEE_RELATIONSHIPS },
];

/** The pages that the user may see; undefined until that is known. */
export const useAreas = (): Area[] | undefined => {
  const check = useAuth('DiplomacyPages', (state) => state.checkUserHasPermissions);
  const [areas, setAreas] = useState<Area[]>();
  useEffect(() => {
    let left = false;
    void Promise.all(AREAS.map(({ permissions }) => check(permissions))).then((granted) => {
      if (!left) setAreas(AREAS.filter((_, index) => (granted[index]?.length ?? 0) > 0));
    });
    return () => {
      left = true;
    };
  }, [check]);
  return areas;
};
