#include "output/pdf/active_content.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace solieu::output {

namespace {

// Deeper nesting of direct objects is in no document; qpdf itself reads no more than 500 levels.
constexpr int deepest = 500;

bool is_active(std::string_view action) {
    static constexpr std::array<std::string_view, 9> active = {"/JavaScript", "/Launch",           "/SubmitForm",
                                                               "/ImportData", "/Rendition",        "/Movie",
                                                               "/Sound",      "/RichMediaExecute", "/GoTo3DView"};
    return std::ranges::find(active, action) != active.end();
}

// "JavaScript:…" with whatever white space and control characters a browser would not mind.
bool is_script_address(const std::string& address) {
    std::string scheme;
    for (const char c : address) {
        if (static_cast<unsigned char>(c) <= ' ') continue;
        if (c == ':') return scheme == "javascript" || scheme == "vbscript" || scheme == "data";
        scheme += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if (scheme.size() > 10) return false;
    }
    return false;
}

// An action that is to go. Its kind stands under /S; other dictionaries have an /S too (groups, parts of the
// structure), of other words.
bool is_active_action(QPDFObjectHandle object) {
    if (!object.isDictionary()) return false;
    QPDFObjectHandle kind = object.getKey("/S");
    if (!kind.isName()) return false;
    if (is_active(kind.getName())) return true;
    QPDFObjectHandle address = object.getKey("/URI");
    return kind.getName() == "/URI" && address.isString() && is_script_address(address.getUTF8Value());
}

class Cleaner {
  public:
    explicit Cleaner(QPDF& pdf) : pdf_(pdf) {}

    int clean() {
        QPDFObjectHandle root = pdf_.getRoot();
        take(root.getKey("/AcroForm"), "/XFA");
        std::vector<QPDFObjectHandle> objects = pdf_.getAllObjects();
        for (QPDFObjectHandle& object : objects) {
            if (!is_active_action(object)) look_at(object, 0);
        }
        // Only now, for those that refer to them know them by their kind.
        for (QPDFObjectHandle& object : objects) {
            if (is_active_action(object)) empty(object);
        }
        QPDFObjectHandle names = root.getKey("/Names");
        if (names.isDictionary()) names.removeKey("/JavaScript");  // names without scripts
        return taken_;
    }

  private:
    void take(QPDFObjectHandle dictionary, const std::string& key) {
        if (!dictionary.isDictionary() || !dictionary.hasKey(key)) return;
        dictionary.removeKey(key);
        ++taken_;
    }

    void look_at(QPDFObjectHandle object, int depth) {
        if (depth > deepest) return;
        if (object.isArray()) {
            look_at_array(object, depth);
        } else if (object.isStream()) {
            look_at_dictionary(object.getDict(), depth);
        } else if (object.isDictionary()) {
            look_at_dictionary(object, depth);
        }
    }

    // What stands in the object itself; objects that it refers to have their own turn.
    void look_into(QPDFObjectHandle value, int depth) {
        if (!value.isIndirect()) look_at(value, depth + 1);
    }

    void look_at_array(QPDFObjectHandle array, int depth) {
        for (int i = 0; i < array.getArrayNItems(); ++i) {
            QPDFObjectHandle item = array.getArrayItem(i);
            if (is_active_action(item)) {
                array.setArrayItem(i, QPDFObjectHandle::newDictionary());
                ++taken_;
            } else {
                look_into(item, depth);
            }
        }
    }

    void look_at_dictionary(QPDFObjectHandle dictionary, int depth) {
        for (const std::string& key : dictionary.getKeys()) {
            QPDFObjectHandle value = dictionary.getKey(key);
            const bool script = (key == "/JS" && value.isString()) || key == "/OnInstantiate";
            if (script || is_active_action(value)) {
                dictionary.removeKey(key);
                ++taken_;
            } else {
                look_into(value, depth);
            }
        }
        QPDFObjectHandle kind = dictionary.getKey("/Subtype");
        if (kind.isName() && kind.getName() == "/RichMedia") {
            take(dictionary, "/RichMediaContent");
            dictionary.removeKey("/RichMediaSettings");
        }
    }

    // What is left of it should a reference have been overlooked.
    static void empty(QPDFObjectHandle action) {
        for (const std::string& key : action.getKeys()) action.removeKey(key);
    }

    QPDF& pdf_;
    int taken_ = 0;
};

}  // namespace

int take_out_active_content(QPDF& pdf) {
    return Cleaner(pdf).clean();
}

}  // namespace solieu::output
