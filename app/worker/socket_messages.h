#pragma once
// Messages between two processes of this program, over a socket that both have: whole, in order, and with each a
// descriptor where one is given.
//
// Out:   false, and nothing, when the other side is gone.
//
// Example:
//   if (!send_message(socket, encode(job))) return;
//   const std::optional<Message> answer = receive_message(socket);

#include <optional>
#include <string>
#include <string_view>

namespace solieu::app {

// A descriptor that is closed with it.
class OwnDescriptor {
  public:
    explicit OwnDescriptor(int number = -1) : number_(number) {}
    ~OwnDescriptor();
    OwnDescriptor(OwnDescriptor&& other) noexcept;
    OwnDescriptor& operator=(OwnDescriptor&& other) noexcept;
    OwnDescriptor(const OwnDescriptor&) = delete;
    OwnDescriptor& operator=(const OwnDescriptor&) = delete;

    [[nodiscard]] int number() const { return number_; }  // -1 for none
    [[nodiscard]] int release();                          // it is closed by the one who asks

  private:
    int number_;
};

struct Message {
    std::string bytes;
    OwnDescriptor descriptor;
};

// `descriptor`: the other side gets one of its own for the same; -1 for none.
[[nodiscard]] bool send_message(int socket, std::string_view bytes, int descriptor = -1);
[[nodiscard]] std::optional<Message> receive_message(int socket);

}  // namespace solieu::app
