// manifest.xml is for a developer's own machine; this makes the one for where the built folder will be served.
const DEVELOPMENT_URL = 'https://localhost:3000';

/**
 * @param {string} manifest
 * @param {string} [url] of the folder, https; a slash at its end does not matter. Throws where an add-in cannot be served from it.
 */
exports.manifestFor = (manifest, url = DEVELOPMENT_URL) => {
  const base = url.replace(/\/+$/, '');
  if (!/^https:\/\/[^\s<>&"?#]+$/.test(base)) throw new Error(`CRISOL_URL must be an https address, not ${url}`);
  return manifest.replaceAll(DEVELOPMENT_URL, base);
};
