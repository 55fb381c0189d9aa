#include <charconv>
#include <optional>
#include <string>

#include "base/text.h"
#include "extract/ocr/ocr_pages.h"
#include "extract/ooxml/part_xml.h"

namespace solieu::extract {
namespace {

constexpr int deepest = 64;

bool has_class(const pugi::xml_node& node, std::string_view name) {
    const std::string_view classes = node.attribute("class").value();
    for (std::size_t at = classes.find(name); at != classes.npos; at = classes.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        if ((at == 0 || classes[at - 1] == ' ') && (end == classes.size() || classes[end] == ' ')) return true;
    }
    return false;
}

// The numbers behind a property of the title: "bbox 12 40 300 60; x_wconf 93".
std::vector<double> property(const pugi::xml_node& node, std::string_view name) {
    std::vector<double> out;
    std::string_view title = node.attribute("title").value();
    while (!title.empty()) {
        const std::size_t end = std::min(title.find(';'), title.size());
        std::string_view one = title.substr(0, end);
        title.remove_prefix(std::min(end + 1, title.size()));
        one.remove_prefix(std::min(one.find_first_not_of(' '), one.size()));
        if (!one.starts_with(name) || (one.size() > name.size() && one[name.size()] != ' ')) continue;
        one.remove_prefix(name.size());
        while (!one.empty() && out.size() < 8) {
            one.remove_prefix(std::min(one.find_first_not_of(' '), one.size()));
            double value = 0;
            const auto [rest, error] = std::from_chars(one.data(), one.data() + one.size(), value);
            if (error != std::errc{}) break;
            out.push_back(value);
            one.remove_prefix(static_cast<std::size_t>(rest - one.data()));
        }
        break;
    }
    return out;
}

std::optional<Box> box_of(const pugi::xml_node& node) {
    const std::vector<double> box = property(node, "bbox");
    if (box.size() != 4 || box[2] <= box[0] || box[3] <= box[1]) return std::nullopt;
    return Box{box[0], box[1], box[2], box[3]};
}

void text_of(const pugi::xml_node& node, std::string& out, int depth) {
    for (const pugi::xml_node& part : node.children()) {
        if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata)
            out += part.value();
        else if (depth < deepest && std::string_view(part.name()) != "del")
            text_of(part, out, depth + 1);
    }
}

class HocrReader {
  public:
    explicit HocrReader(Budget& budget) : budget_(budget) {}

    void read(const pugi::xml_node& node, int depth) {
        if (depth > deepest) return;
        for (const pugi::xml_node& part : node.children()) {
            if (part.type() != pugi::node_element) continue;
            if (has_class(part, "ocr_page")) {
                begin_page(part);
            } else if (has_class(part, "ocr_line") || has_class(part, "ocr_header") || has_class(part, "ocr_caption") ||
                       has_class(part, "ocr_textfloat")) {
                ++line_;
            } else if (has_class(part, "ocrx_word") || has_class(part, "ocr_word")) {
                add_word(part);
                continue;
            }
            read(part, depth + 1);
        }
    }

    std::vector<OcrPage> take() {
        end_page();
        return std::move(pages_);
    }

  private:
    void begin_page(const pugi::xml_node& node) {
        end_page();
        budget_.take(Resource::parts, 1);
        OcrPage& page = pages_.emplace_back();
        if (const auto box = box_of(node)) {
            page.width = box->x1;
            page.height = box->y1;
        }
        const std::vector<double> dots = property(node, "scan_res");
        dots_ = dots.empty() ? 0 : dots.front();
    }

    void end_page() {
        if (!pages_.empty()) to_points(pages_.back(), dots_);
        dots_ = 0;
    }

    void add_word(const pugi::xml_node& node) {
        const auto box = box_of(node);
        std::string text;
        text_of(node, text, 0);
        text = single_spaced(text);
        if (!box || text.empty() || pages_.empty()) return;
        budget_.take(Resource::words, 1);
        budget_.take(Resource::text, text.size());
        const std::vector<double> sure = property(node, "x_wconf");
        const double confidence = sure.empty() ? 1 : std::clamp(sure.front() / 100, 0.0, 1.0);
        pages_.back().words.push_back(
            {.text = std::move(text), .box = *box, .confidence = static_cast<float>(confidence), .line = line_});
    }

    Budget& budget_;
    std::vector<OcrPage> pages_;
    double dots_ = 0;
    int line_ = 0;
};

}  // namespace

Result<std::vector<OcrPage>> read_hocr(std::string_view bytes, Budget& budget) {
    auto tree = parse_part(std::string(bytes), "hOCR", budget);
    if (!tree) return tl::unexpected(tree.error());
    HocrReader reader(budget);
    reader.read(**tree, 0);
    return reader.take();
}

}  // namespace solieu::extract
