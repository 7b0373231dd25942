const MINUTE = 60_000;

let ahead = 0;

/** Gives the tests of a block a clock that goes on, and that they can put forward. */
export const useOwnClock = (): void => {
  let clock: jest.SpyInstance;
  beforeAll(() => {
    const now = Date.now;
    clock = jest.spyOn(Date, 'now').mockImplementation(() => now() + ahead);
  });
  afterAll(() => clock.mockRestore());
};

/** Puts the clock forward. It is never put back, so that times do not come twice. */
export const passMinute = (): void => {
  ahead += MINUTE;
};
