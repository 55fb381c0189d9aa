#pragma once
// Form fields that Poppler would make for ever: a field whose kids each have the next field as kid twice is 2 to the n
// fields in a few hundred bytes, and Poppler makes them all as soon as a page has an annotation.
//
// In:  an open document; for field_count a field (a widget may be one), how many fields may be counted at most.
// Out: field_count   the fields that Poppler would make of it, itself among them; more than `most` when it is more, or
//                    when they nest or inherit deeper than is read
//      drop_large_form   whether the document's form was too large and is left out from now on: its fields then show
//                        what the file holds of their looks

class Object;
class PDFDoc;

namespace solieu::extract {

inline constexpr int most_fields = 20'000;

[[nodiscard]] int field_count(const Object& field, int most = most_fields);

bool drop_large_form(PDFDoc& pdf);

}  // namespace solieu::extract
