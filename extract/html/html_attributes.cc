#include "extract/html/html_attributes.h"

#include <algorithm>
#include <string>

namespace solieu::extract {
namespace {

constexpr std::size_t longest_name = 100;  // libxml2 takes the rest of a longer one for a further attribute

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
bool is_letter(char c) {
    return lower(c) >= 'a' && lower(c) <= 'z';
}
bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

// Goes through the page as libxml2 does: quotes only hold together what stands behind "=", scripts and style sheets end
// at their own closing tag, a zero byte ends a tag.
class TagCounter {
  public:
    TagCounter(std::string_view page, Budget& budget) : page_(page), budget_(budget) {}

    void count() {
        for (at_ = page_.find('<'); at_ < page_.size(); at_ = page_.find('<', at_)) {
            if (page_.substr(at_, 4) == "<!--") {
                skip_comment();
            } else if (at_ + 1 < page_.size() && is_letter(page_[at_ + 1])) {
                read_tag();
            } else {
                ++at_;
            }
        }
    }

  private:
    [[nodiscard]] bool at_end() const { return at_ >= page_.size() || page_[at_] == '\0'; }

    void skip_comment() {
        for (at_ = page_.find("--", at_ + 2); at_ != std::string_view::npos; at_ = page_.find("--", at_ + 1)) {
            const std::string_view rest = page_.substr(at_ + 2, 2);
            if (!rest.starts_with('>') && rest != "!>") continue;
            at_ += 3;
            return;
        }
        at_ = page_.size();
    }

    void read_tag() {
        const std::size_t begin = ++at_;
        while (!at_end() && !is_space(page_[at_]) && page_[at_] != '>' && page_[at_] != '/') ++at_;
        std::string name(page_.substr(begin, std::min(at_ - begin, longest_name)));
        std::transform(name.begin(), name.end(), name.begin(), lower);
        budget_.take(Resource::elements, 1);
        std::size_t attributes = 0;
        while (const std::size_t more = next_attribute()) attributes += more;
        budget_.take_tag(attributes);
        const bool holds_text = !at_end() && page_[at_] == '>';
        if (holds_text && (name == "script" || name == "style")) skip_text(name);
    }

    // Goes behind the next attribute and gives how many it counts for; 0 at the end of the tag.
    std::size_t next_attribute() {
        while (!at_end() && (is_space(page_[at_]) || (page_[at_] == '/' && page_.substr(at_ + 1, 1) != ">"))) ++at_;
        if (at_end() || page_[at_] == '>' || page_[at_] == '/') return 0;
        const std::size_t begin = at_++;
        while (!at_end() && !is_space(page_[at_]) &&
               std::string_view("=>/<").find(page_[at_]) == std::string_view::npos)
            ++at_;
        const std::size_t count = 1 + (at_ - begin) / longest_name;
        const std::size_t end = at_;
        while (!at_end() && is_space(page_[at_])) ++at_;
        if (at_end() || page_[at_] != '=') {
            at_ = end;
            return count;
        }
        ++at_;
        while (!at_end() && is_space(page_[at_])) ++at_;
        if (at_end()) return count;
        if (page_[at_] == '"' || page_[at_] == '\'') {
            const char quote = page_[at_++];
            while (!at_end() && page_[at_] != quote) ++at_;
            if (!at_end()) ++at_;
        } else {
            while (!at_end() && !is_space(page_[at_]) && page_[at_] != '>') ++at_;
        }
        return count;
    }

    void skip_text(std::string_view name) {
        for (at_ = page_.find("</", at_); at_ != std::string_view::npos; at_ = page_.find("</", at_ + 2)) {
            const std::string_view closing = page_.substr(at_ + 2, name.size());
            if (std::equal(closing.begin(), closing.end(), name.begin(), name.end(),
                           [](char a, char b) { return lower(a) == b; }))
                return;
        }
        at_ = page_.size();
    }

    std::string_view page_;
    Budget& budget_;
    std::size_t at_ = 0;
};

}  // namespace

void count_tags(std::string_view page, Budget& budget) {
    TagCounter(page, budget).count();
}

}  // namespace solieu::extract
