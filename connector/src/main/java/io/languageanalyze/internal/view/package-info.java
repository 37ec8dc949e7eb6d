/**
 * The columns and rows of the flat views: one row per finding of a result.
 *
 * <p>Entry point: {@link io.languageanalyze.internal.view.FlatTable}; each other class lists the
 * columns of a group of views. Pure functions of a result: nothing here runs a pipeline, calls the
 * service or uses reflection.
 */
package io.languageanalyze.internal.view;
