#include "extract/pdf/form_fields.h"

#include <Catalog.h>
#include <Object.h>
#include <PDFDoc.h>

namespace solieu::extract {
namespace {

constexpr int deepest = 64;

// Poppler climbs to the field that says what kind all below are.
bool is_inherited_from_afar(const Object& field) {
    Object above = field.copy();
    for (int steps = 0; steps < deepest; ++steps) {
        if (!above.isDict() || !above.dictLookup("FT").isNull()) return false;
        Object next = above.dictLookup("Parent");
        above = std::move(next);
    }
    return true;
}

class Count {
  public:
    explicit Count(int most) : most_(most) {}
    int fields = 0;

    void add(const Object& field, int depth) {
        ++fields;
        if (depth > deepest || is_inherited_from_afar(field)) fields = most_ + 1;
        const Object kids = field.dictLookup("Kids");
        if (!kids.isArray()) return;
        for (int i = 0; i < kids.arrayGetLength() && fields <= most_; ++i) {
            const Object kid = kids.arrayGet(i);
            if (kid.isDict()) add(kid, depth + 1);
        }
    }

  private:
    int most_;
};

}  // namespace

int field_count(const Object& field, int most) {
    Count count(most);
    if (field.isDict()) count.add(field, 1);
    return count.fields;
}

bool drop_large_form(PDFDoc& pdf) {
    Object* form = pdf.getCatalog()->getAcroForm();
    if (form == nullptr || !form->isDict()) return false;
    const Object fields = form->dictLookup("Fields");
    int left = most_fields;
    for (int i = 0; fields.isArray() && i < fields.arrayGetLength() && left >= 0; ++i) {
        left -= field_count(fields.arrayGet(i), left);
    }
    if (left < 0) *form = Object(objNull);
    return left < 0;
}

}  // namespace solieu::extract
