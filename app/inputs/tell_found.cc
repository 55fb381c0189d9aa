#include "app/inputs/tell_found.h"

#include "app/messages.h"

namespace solieu::app {

void tell_found(const FoundInputs& found) {
    for (const std::string& note : found.notes) print_note(note);
    for (const Error& left : found.left) print_note(left.place + ": left, for " + left.reason);
}

}  // namespace solieu::app
