#pragma once
// Takes out of a PDF what does something by itself or at a click, so that the copy with its findings can be passed on:
// a document that only shows.
//
// Taken out, wherever they stand (at the opening of the document or of a page, in annotations, form fields, bookmarks,
// name trees, chains of actions): scripts (JavaScript, also of forms in XFA, of 3D pictures and of renditions), actions
// that start a program (Launch), that send or fetch data (SubmitForm, ImportData), that play media (Rendition, Movie,
// Sound, RichMediaExecute, GoTo3DView), the contents of rich media, links whose address is a script (javascript:,
// vbscript:, data:).
// Left: links to addresses (URI), to places in this document and in others (GoTo, GoToR, GoToE), what only shows or
// hides (Named, Hide, SetOCGState, ResetForm, Thread, Trans).
//
// In:    an opened document.
// Out:   the document changed; how many actions and scripts went. Nothing is followed: every object of the file has its
//        turn once, with what is nested in it, so that no chain and no circle of references costs anything.
//
// Example:
//   << /Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>  ->  << /Type /Catalog >>, 1

#include "output/pdf/qpdf.h"

namespace solieu::output {

int take_out_active_content(QPDF& pdf);

}  // namespace solieu::output
