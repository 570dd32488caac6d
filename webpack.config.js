// Builds the task pane and its production manifest into dist/. CRISOL_URL: where the built folder will be served, https.
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { manifestFor } = require('./scripts/manifest.cjs');

/** @returns {import('webpack').Configuration} */
module.exports = (_env, { mode = 'production' }) => ({
  mode,
  entry: { taskpane: './src/taskpane/index.tsx' },
  output: { path: path.resolve(__dirname, 'dist'), filename: '[name].[contenthash:8].js', assetModuleFilename: '[name].[contenthash:8][ext]', clean: true },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: 'swc-loader',
        options: { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'automatic' } } } },
      },
      { test: /\.css$/, type: 'asset/resource' },
    ],
  },
  plugins: [
    new HtmlPlugin({ template: './src/taskpane/index.html', filename: 'taskpane.html', scriptLoading: 'defer', inject: 'head' }),
    new CopyPlugin({
      patterns: [
        { from: 'assets/*.{png,svg}' },
        { from: 'manifest.xml', transform: (content) => manifestFor(content.toString(), process.env.CRISOL_URL) },
      ],
    }),
  ],
  devtool: mode === 'production' ? false : 'source-map',
  // The budget is held by a test, which counts what travels: gzip.
  performance: { hints: false },
});
