#pragma once
// Which lines are footnotes.
//
// In:  the document with its pages laid out and running lines marked.
// Out: role = footnote on the lines of notes, starts_paragraph at each note's start, notes last in the page's flow.
//
// A line begins a note when it is in smaller type than the text and its first word is a number or sign that a raised
// mark refers to on this page or on the one before, or when it stands below a short separator ruling at the foot of
// the page and begins with such a sign, or when the last paragraphs of the page begin with the numbers of all its
// marks. Lines in the same type that follow belong to the note; so does what stands below the separator before the
// first note of the page (a note that goes on).

#include "extract/document.h"

namespace solieu::extract {

void mark_footnotes(Document& document);

}  // namespace solieu::extract
