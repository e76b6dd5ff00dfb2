// What the page's JavaScript tells its WebAssembly module.

/** The numbers of src/platform/host.h. */
export const Message = {
  started: 1, draftsReady: 2, draftsUnreadable: 3, draftsSynced: 4, tick: 5, writingGranted: 6, writingLost: 7, workerReplied: 8,
  workerFailed: 9, fileFetched: 10, fetchFailed: 11, fileChosen: 12, fileRefused: 13, fileHovering: 14, addressChanged: 15,
  onlineChanged: 16, updateReady: 17, offlineReady: 18, mirrorEvents: 19, surroundings: 20, contextLost: 21, contextRestored: 22,
  mouseAway: 23, draftsChanged: 24, fontsCame: 25, deviceLoaded: 26, deviceUnreadable: 27, deviceChanged: 28, deviceRefused: 29,
  answered: 30, notReached: 31, reminded: 32, codeComplete: 33, pageShown: 34, photoPrepared: 35, photoRefused: 36, photoCame: 37,
  linkCopied: 38,
};
