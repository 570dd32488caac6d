// Prints what office-addin-manifest reads of a manifest: that package loads in Node, but not inside Jest.
require('office-addin-manifest').OfficeAddinManifest.readManifestFile(process.argv[2]).then((info) => process.stdout.write(JSON.stringify(info)));
