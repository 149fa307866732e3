<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>Actions</name>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Print badge</source>
        <translation>In thẻ</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Thẻ</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>Các bàn</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Tham dự</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Evacuation list</source>
        <translation>Danh sách sơ tán</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>Đăng ký tại chỗ</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Cửa</translation>
    </message>
    <message>
        <source>Scan page</source>
        <translation>Trang quét thẻ</translation>
    </message>
    <message>
        <source>Supervisor lets in</source>
        <translation>Người phụ trách cho vào</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>Mở hồ sơ</translation>
    </message>
    <message>
        <source>Go to the session proposed</source>
        <translation>Chuyển sang phiên được đề xuất</translation>
    </message>
    <message>
        <source>Shift hand-over…</source>
        <translation>Bàn giao ca…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Mở khóa</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Khóa</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Cài đặt…</translation>
    </message>
    <message>
        <source>Printer and badge…</source>
        <translation>Máy in và thẻ…</translation>
    </message>
    <message>
        <source>Hub…</source>
        <translation>Máy chủ…</translation>
    </message>
    <message>
        <source>End practice</source>
        <translation>Kết thúc tập dượt</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Chế độ tập dượt</translation>
    </message>
    <message>
        <source>Another event…</source>
        <translation>Sự kiện khác…</translation>
    </message>
    <message>
        <source>Close the event…</source>
        <translation>Kết thúc sự kiện…</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>Badge {number} goes to print</source>
        <translation>Thẻ {number} được gửi in</translation>
    </message>
    <message>
        <source>Badge {number} goes to print again, with the same code</source>
        <translation>Thẻ {number} được in lại với mã cũ</translation>
    </message>
    <message>
        <source>Expected again: {name}</source>
        <translation>Đã ghi tên trở lại: {name}</translation>
    </message>
    <message>
        <source>Photo from file</source>
        <translation>Ảnh từ tệp</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff)</source>
        <translation>Ảnh (*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Photo removed</source>
        <translation>Đã bỏ ảnh</translation>
    </message>
    <message>
        <source>Photo saved</source>
        <translation>Đã lưu ảnh</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>Address of the hub</source>
        <translation>Địa chỉ máy chủ</translation>
    </message>
    <message>
        <source>Desks find the hub by themselves. Only where they do not: type the address that is shown on the hub&apos;s screen.</source>
        <translation>Các bàn tự tìm thấy máy chủ. Chỉ khi không tìm thấy: nhập địa chỉ hiển thị trên màn hình máy chủ.</translation>
    </message>
    <message>
        <source>Only a hub of this event is ever spoken to. An empty field ends it.</source>
        <translation>Chỉ kết nối với máy chủ của sự kiện này. Để trống ô để bỏ địa chỉ.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>The hub is looked for at {address}.</source>
        <translation>Sẽ tìm máy chủ tại {address}.</translation>
    </message>
    <message>
        <source>No address by hand any more.</source>
        <translation>Không còn dùng địa chỉ nhập tay.</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>Logo and layouts</source>
        <translation>Logo và mẫu thẻ</translation>
    </message>
    <message>
        <source>Logo from a file…</source>
        <translation>Lấy logo từ tệp…</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Không dùng logo</translation>
    </message>
    <message>
        <source>Copy of this layout, to change it…</source>
        <translation>Sao chép mẫu này để sửa…</translation>
    </message>
    <message>
        <source>Take over a layout of one&apos;s own…</source>
        <translation>Dùng mẫu thẻ riêng…</translation>
    </message>
    <message>
        <source>Logo of the event</source>
        <translation>Logo của sự kiện</translation>
    </message>
    <message>
        <source>Every badge shows the logo now.</source>
        <translation>Từ nay mọi thẻ đều có logo.</translation>
    </message>
    <message>
        <source>Badges show no logo now.</source>
        <translation>Từ nay thẻ không có logo.</translation>
    </message>
    <message>
        <source>Copy of the layout</source>
        <translation>Bản sao mẫu thẻ</translation>
    </message>
    <message>
        <source>Copied. Change it with a text editor, then take it over.</source>
        <translation>Đã sao chép. Hãy sửa bằng trình soạn thảo văn bản rồi đưa vào sử dụng.</translation>
    </message>
    <message>
        <source>Layout of one&apos;s own</source>
        <translation>Mẫu thẻ riêng</translation>
    </message>
    <message>
        <source>Taken over. Choose it under “Printer…”.</source>
        <translation>Đã đưa vào sử dụng. Chọn mẫu này trong mục “Máy in…”.</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>{name} has arrived: {session}. Ctrl+Z takes it back.</source>
        <translation>{name} đã đến: {session}. Nhấn Ctrl+Z để hoàn tác.</translation>
    </message>
    <message>
        <source>{name} had arrived already.</source>
        <translation>{name} đã đến từ trước.</translation>
    </message>
    <message>
        <source>{name} arrived already: {time}, {door}.</source>
        <translation>{name} đã đến từ trước: {time}, {door}.</translation>
    </message>
</context>
<context>
    <name>AttendancePage</name>
    <message>
        <source>Figures</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Not yet arrived</source>
        <translation>Chưa đến</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Trong phòng</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Bảng đón đoàn</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>The event has been closed since {time}: these are the figures it has kept, without names.</source>
        <translation>Sự kiện đã kết thúc từ {time}: đây là số liệu còn lưu, không kèm tên người.</translation>
    </message>
    <message>
        <source>As of {time}</source>
        <translation>Tính đến {time}</translation>
    </message>
    <message>
        <source>Other desks as of {time}</source>
        <translation>Các bàn khác: tính đến {time}</translation>
    </message>
</context>
<context>
    <name>AwaitedList</name>
    <message>
        <source>Who</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Đoàn, chức vụ</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>How to greet</source>
        <translation>Lưu ý khi đón</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Lễ tân</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Trưởng đoàn</translation>
    </message>
    <message>
        <source>Signatory</source>
        <translation>Ký kết</translation>
    </message>
    <message>
        <source>No delegation</source>
        <translation>Không thuộc đoàn nào</translation>
    </message>
    <message>
        <source>No phone</source>
        <translation>Không có số</translation>
    </message>
</context>
<context>
    <name>AwaitedTab</name>
    <message>
        <source>Name, phone…</source>
        <translation>Tên, điện thoại…</translation>
    </message>
    <message>
        <source>Find among those not yet arrived</source>
        <translation>Tìm trong số người chưa đến</translation>
    </message>
    <message>
        <source>Not yet arrived</source>
        <translation>Chưa đến</translation>
    </message>
    <message>
        <source>Only whom protocol waits for</source>
        <translation>Chỉ khách lễ tân chờ đón</translation>
    </message>
    <message>
        <source>Copy phone</source>
        <translation>Chép số điện thoại</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>Mở hồ sơ</translation>
    </message>
    <message>
        <source>The event is closed: nobody is awaited any more.</source>
        <translation>Sự kiện đã kết thúc: không còn chờ ai.</translation>
    </message>
    <message>
        <source>Nobody is missing</source>
        <translation>Không còn thiếu ai</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Không tìm thấy ai</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n not yet arrived</source>
        <translation>
            <numerusform>{shown} trong %n người chưa đến</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not yet arrived</source>
        <translation>
            <numerusform>%n người chưa đến</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied: {phone} ({name})</source>
        <translation>Đã chép: {phone} ({name})</translation>
    </message>
    <message>
        <source>Copied: {name}</source>
        <translation>Đã chép: {name}</translation>
    </message>
</context>
<context>
    <name>BadgesPage</name>
    <message>
        <source>Print badges</source>
        <translation>In thẻ</translation>
    </message>
    <message>
        <source>Lists and hand-over</source>
        <translation>Danh sách và giao thẻ</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Lưu PDF…</translation>
    </message>
    <message>
        <source>Printer…</source>
        <translation>Máy in…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Cover sheets</source>
        <translation>Tờ bìa theo đoàn</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Giao thẻ…</translation>
    </message>
    <message>
        <source>Tick sheet for this door</source>
        <translation>Danh sách đánh dấu cho cửa này</translation>
    </message>
    <message>
        <source>Enter ticks…</source>
        <translation>Nhập dấu đã đánh…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message numerus="yes">
        <source>Print %n badge(s)  Ctrl+P</source>
        <translation>
            <numerusform>In %n thẻ  Ctrl+P</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n badge(s)  Ctrl+P</source>
        <translation>
            <numerusform>Tạo %n thẻ  Ctrl+P</numerusform>
        </translation>
    </message>
    <message>
        <source>Print  Ctrl+P</source>
        <translation>In  Ctrl+P</translation>
    </message>
    <message>
        <source>Save the badges as PDF</source>
        <translation>Lưu thẻ dưới dạng PDF</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>Nothing to print: everything chosen is on paper as it should be.</source>
        <translation>Không có gì phải in: các thẻ đã chọn đều đã in đúng.</translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) saved</source>
        <translation>
            <numerusform>Đã lưu %n thẻ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) drawn</source>
        <translation>
            <numerusform>Đã tạo %n thẻ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: withdrawn, or the badge was revoked.</source>
        <translation>
            <numerusform>Bỏ qua %n người: đã rút tên hoặc thẻ đã hủy.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: nothing was printed.</source>
        <translation>Đã dừng: chưa in thẻ nào.</translation>
    </message>
    <message>
        <source>Drawing badges…</source>
        <translation>Đang tạo thẻ…</translation>
    </message>
</context>
<context>
    <name>BoardHead</name>
    <message>
        <source>as of {time}</source>
        <translation>tính đến {time}</translation>
    </message>
    <message>
        <source>closed since {time}</source>
        <translation>đã kết thúc từ {time}</translation>
    </message>
    <message>
        <source>Whole event</source>
        <translation>Toàn bộ sự kiện</translation>
    </message>
</context>
<context>
    <name>BoardTab</name>
    <message>
        <source>Delegation or person, without tones</source>
        <translation>Tên đoàn hoặc tên người, không cần dấu</translation>
    </message>
    <message>
        <source>Find on the board</source>
        <translation>Tìm trên bảng</translation>
    </message>
    <message>
        <source>Delegations and who is awaited</source>
        <translation>Các đoàn và những người được chờ đón</translation>
    </message>
    <message>
        <source>Without delegation</source>
        <translation>Không thuộc đoàn nào</translation>
    </message>
    <message>
        <source>Also found</source>
        <translation>Kết quả khác</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Không tìm thấy ai</translation>
    </message>
    <message>
        <source>The event has been closed since {time}: nobody is awaited any more.</source>
        <translation>Sự kiện đã kết thúc từ {time}: không còn chờ ai.</translation>
    </message>
    <message>
        <source>One tap or Space marks an arrival: {session}, {door}. Enter opens the record.</source>
        <translation>Chạm một lần hoặc nhấn phím cách để ghi nhận đã đến: {session}, {door}. Enter mở hồ sơ.</translation>
    </message>
    <message>
        <source>Close full screen  F</source>
        <translation>Đóng toàn màn hình  F</translation>
    </message>
    <message>
        <source>Full screen  F</source>
        <translation>Toàn màn hình  F</translation>
    </message>
</context>
<context>
    <name>BoardTexts</name>
    <message>
        <source>Without delegation</source>
        <translation>Không thuộc đoàn nào</translation>
    </message>
    <message>
        <source>Head of delegation</source>
        <translation>Trưởng đoàn</translation>
    </message>
    <message>
        <source>Signatory</source>
        <translation>Người ký kết</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Lễ tân</translation>
    </message>
    <message>
        <source>not yet arrived</source>
        <translation>chưa đến</translation>
    </message>
    <message>
        <source>Mark arrival</source>
        <translation>Ghi nhận đã đến</translation>
    </message>
    <message>
        <source>The event is closed.</source>
        <translation>Sự kiện đã kết thúc.</translation>
    </message>
    <message>
        <source>No head of delegation, signatory or protocol person here.</source>
        <translation>Không có trưởng đoàn, người ký kết hay khách lễ tân nào ở đây.</translation>
    </message>
    <message>
        <source>All delegations are complete.</source>
        <translation>Tất cả các đoàn đã đến đủ.</translation>
    </message>
    <message>
        <source>Nobody is expected here.</source>
        <translation>Không có ai được dự kiến ở đây.</translation>
    </message>
    <message>
        <source>{present} of {expected} arrived, {complete} of {rows} delegations complete</source>
        <translation>Đã đến {present} trên {expected} người, {complete} trên {rows} đoàn đã đủ</translation>
    </message>
    <message numerus="yes">
        <source>+ %n more</source>
        <translation>
            <numerusform>+ %n người nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>{more}, {arrived} here</source>
        <translation>{more}, đã đến {arrived}</translation>
    </message>
</context>
<context>
    <name>BoardWindow</name>
    <message>
        <source>Arrival board</source>
        <translation>Bảng đón đoàn</translation>
    </message>
</context>
<context>
    <name>Bundles</name>
    <message>
        <source>Write to a stick</source>
        <translation>Ghi ra USB</translation>
    </message>
    <message numerus="yes">
        <source>Written: %n record(s). Take the stick to the other desk.</source>
        <translation>
            <numerusform>Đã ghi: %n lần ghi. Vui lòng mang USB sang bàn kia.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing to the stick…</source>
        <translation>Đang ghi ra USB…</translation>
    </message>
    <message>
        <source>Take from a stick</source>
        <translation>Lấy từ USB</translation>
    </message>
    <message>
        <source>Reading the stick…</source>
        <translation>Đang đọc USB…</translation>
    </message>
    <message numerus="yes">
        <source>Taken over: %n new record(s).</source>
        <translation>
            <numerusform>Đã nhận: %n lần ghi mới.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new: this desk has it all already.</source>
        <translation>Không có gì mới: bàn này đã có đủ.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) left out: not signed as they should be.</source>
        <translation>
            <numerusform>Bỏ qua %n lần ghi: chữ ký không đúng.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Gói dữ liệu</translation>
    </message>
</context>
<context>
    <name>Buttons</name>
    <message>
        <source>Add companion…</source>
        <translation>Thêm người đi cùng…</translation>
    </message>
    <message>
        <source>Photo from file…</source>
        <translation>Ảnh từ tệp…</translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation>Bỏ ảnh</translation>
    </message>
    <message>
        <source>Take back withdrawal</source>
        <translation>Ghi tên trở lại</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Rút tên…</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Ghi nhận</translation>
    </message>
    <message>
        <source>Replace badge</source>
        <translation>Cấp lại thẻ</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In thẻ</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Khác…</translation>
    </message>
    <message>
        <source>{action} (key {key})</source>
        <translation>{action} (phím {key})</translation>
    </message>
</context>
<context>
    <name>CameraChoice</name>
    <message>
        <source>&amp;Camera</source>
        <translation>&amp;Camera</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Tìm lại</translation>
    </message>
    <message>
        <source>Address (http…, rtsp…) or video file</source>
        <translation>Địa chỉ (http…, rtsp…) hoặc tệp video</translation>
    </message>
    <message>
        <source>Address or video file</source>
        <translation>Địa chỉ hoặc tệp video</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Show the picture as a mirror does</source>
        <translation>Hiện hình như trong gương</translation>
    </message>
    <message>
        <source>None: hand scanner</source>
        <translation>Không dùng: máy quét cầm tay</translation>
    </message>
    <message>
        <source>Camera {number}</source>
        <translation>Camera {number}</translation>
    </message>
    <message>
        <source>Looking for cameras…</source>
        <translation>Đang tìm camera…</translation>
    </message>
    <message>
        <source>An address or a video file</source>
        <translation>Địa chỉ hoặc tệp video</translation>
    </message>
    <message>
        <source>Video file</source>
        <translation>Tệp video</translation>
    </message>
</context>
<context>
    <name>CameraPreview</name>
    <message>
        <source>Hold the badge in the frame</source>
        <translation>Đưa thẻ vào khung</translation>
    </message>
    <message>
        <source>Scanner ready</source>
        <translation>Máy quét sẵn sàng</translation>
    </message>
    <message>
        <source>Scan a badge.</source>
        <translation>Quét thẻ.</translation>
    </message>
    <message>
        <source>The camera is starting</source>
        <translation>Camera đang khởi động</translation>
    </message>
    <message>
        <source>The hand scanner works already.</source>
        <translation>Máy quét cầm tay đã dùng được.</translation>
    </message>
    <message>
        <source>The video has ended</source>
        <translation>Video đã hết</translation>
    </message>
    <message>
        <source>Choose a camera to go on.</source>
        <translation>Vui lòng chọn camera để tiếp tục.</translation>
    </message>
    <message>
        <source>Scanning goes on with the hand scanner.</source>
        <translation>Vẫn quét được bằng máy quét cầm tay.</translation>
    </message>
    <message>
        <source>Camera pulled out</source>
        <translation>Camera đã bị rút ra</translation>
    </message>
    <message>
        <source>Plug it in again.</source>
        <translation>Vui lòng cắm lại.</translation>
    </message>
    <message>
        <source>Camera not found</source>
        <translation>Không tìm thấy camera</translation>
    </message>
    <message>
        <source>Plug it in or choose another one.</source>
        <translation>Vui lòng cắm camera hoặc chọn camera khác.</translation>
    </message>
    <message>
        <source>The camera has stopped</source>
        <translation>Camera ngừng gửi hình</translation>
    </message>
    <message>
        <source>If this lasts, unplug it and plug it in again.</source>
        <translation>Nếu kéo dài, vui lòng rút ra rồi cắm lại.</translation>
    </message>
    <message>
        <source>The picture is black</source>
        <translation>Hình bị đen</translation>
    </message>
    <message>
        <source>Uncover the lens or switch on a light.</source>
        <translation>Vui lòng mở nắp ống kính hoặc bật đèn.</translation>
    </message>
    <message>
        <source>The camera sends no picture</source>
        <translation>Camera không gửi hình</translation>
    </message>
    <message>
        <source>Close the program that uses it (video call, browser) or plug it in again.</source>
        <translation>Vui lòng đóng phần mềm đang dùng camera (họp trực tuyến, trình duyệt) hoặc rút ra cắm lại.</translation>
    </message>
</context>
<context>
    <name>CapacityStrip</name>
    <message>
        <source>Full: {inside} of {capacity} places taken.</source>
        <translation>Đã đủ chỗ: {inside}/{capacity} chỗ đã có người.</translation>
    </message>
    <message numerus="yes">
        <source>Nearly full: %n place(s) left.</source>
        <translation>
            <numerusform>Sắp đủ chỗ: còn %n chỗ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Figures of the other desks as of {time}.</source>
        <translation>Số liệu của các bàn khác tính đến {time}.</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n thêm mới</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n thay đổi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n không còn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn</source>
        <translation>
            <numerusform>%n rút tên</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n cần quyết định</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n vấn đề</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Whole event</source>
        <translation>Toàn bộ sự kiện</translation>
    </message>
    <message>
        <source>All delegations</source>
        <translation>Tất cả các đoàn</translation>
    </message>
    <message>
        <source>Only incomplete ones</source>
        <translation>Chỉ đoàn chưa đủ</translation>
    </message>
    <message>
        <source>Only marked people</source>
        <translation>Chỉ người được lễ tân lưu ý</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Phiên</translation>
    </message>
    <message>
        <source>Which delegations</source>
        <translation>Các đoàn hiển thị</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Quốc gia</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>Mọi quốc gia</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Close the event</source>
        <translation>Kết thúc sự kiện và xóa dữ liệu cá nhân</translation>
    </message>
    <message>
        <source>What stays: the figures of attendance by session, day, delegation, category and country; the programme, the desks, and the log without names.</source>
        <translation>Giữ lại: số liệu tham dự theo phiên, ngày, đoàn, loại đại biểu và quốc gia; chương trình, các bàn và nhật ký không có tên.</translation>
    </message>
    <message>
        <source>Name of the event</source>
        <translation>Tên sự kiện</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Close the event and erase everybody</source>
        <translation>Kết thúc và xóa dữ liệu mọi người</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>What lies outside the event file was not erased; delete it yourself where it is no longer needed: lists and PDFs that were saved, bundles, copies of the file, and what is named below. Reasons given for revoking desks stay in the log.</source>
        <translation>Những gì nằm ngoài tệp sự kiện chưa bị xóa; nếu không cần nữa vui lòng tự xóa: danh sách và tệp PDF đã lưu, gói dữ liệu, bản sao của tệp và những mục ghi bên dưới. Lý do hủy quyền các bàn vẫn còn trong nhật ký.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Đang đếm…</translation>
    </message>
    <message>
        <source>What goes, here and on every desk that synchronises: everybody on the list ({people}), photos ({photos}), volunteers and supervisors ({staff}), every scan, note and reason. It cannot be taken back.</source>
        <translation>Xóa, tại đây và tại mọi bàn khi đồng bộ: mọi người trong danh sách ({people}), ảnh ({photos}), người trực và người phụ trách ({staff}), mọi lượt quét, ghi chú và lý do. Không thể hoàn lại.</translation>
    </message>
    <message>
        <source>To go on, type the name of the event: {name}</source>
        <translation>Để tiếp tục, hãy gõ tên sự kiện: {name}</translation>
    </message>
    <message>
        <source>What other desks have not sent yet will not be counted. Last entries here: {desks}.</source>
        <translation>Dữ liệu các bàn khác chưa gửi về sẽ không được tính. Lần ghi cuối đã nhận tại đây: {desks}.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>{desk} ({time})</source>
        <translation>{desk} ({time})</translation>
    </message>
    <message>
        <source>Erasing…</source>
        <translation>Đang xóa…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>“{event}” has been closed since {time}. Nobody is left to erase.</source>
        <translation>“{event}” đã kết thúc từ {time}. Không còn dữ liệu của ai để xóa.</translation>
    </message>
    <message>
        <source>“{event}” is closed. People erased: {people}. The figures stay on the page Attendance.</source>
        <translation>“{event}” đã kết thúc. Đã xóa dữ liệu của {people} người. Số liệu vẫn xem được ở trang Tình hình tham dự.</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>“{name}” has come</source>
        <translation>“{name}” đã đến</translation>
    </message>
    <message>
        <source>Admitting…</source>
        <translation>Đang cho vào…</translation>
    </message>
    <message>
        <source>Its screen must show these very digits:</source>
        <translation>Màn hình máy đó phải hiện đúng các chữ số này:</translation>
    </message>
    <message>
        <source>It will be: {role}</source>
        <translation>Máy đó sẽ là: {role}</translation>
    </message>
    <message>
        <source>Look at the other screen yourself. With other digits it is somebody else: turn it away.</source>
        <translation>Vui lòng tự mình nhìn màn hình kia. Nếu chữ số khác thì đó là máy của người khác: vui lòng từ chối.</translation>
    </message>
</context>
<context>
    <name>ConflictBadge</name>
    <message numerus="yes">
        <source>%n conflict(s) to settle</source>
        <translation>
            <numerusform>%n mâu thuẫn cần giải quyết</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictWords</name>
    <message>
        <source>someone not on the list yet</source>
        <translation>người chưa có trong danh sách</translation>
    </message>
    <message numerus="yes">
        <source>Admitted %n times</source>
        <translation>
            <numerusform>Vào %n lần</numerusform>
        </translation>
    </message>
    <message>
        <source>Admitted twice</source>
        <translation>Vào hai lần</translation>
    </message>
    <message>
        <source>Let in with a replaced badge</source>
        <translation>Vào bằng thẻ đã thay</translation>
    </message>
    <message>
        <source>Let in with a revoked badge</source>
        <translation>Vào bằng thẻ đã hủy</translation>
    </message>
    <message numerus="yes">
        <source>%n valid badges</source>
        <translation>
            <numerusform>%n thẻ cùng có giá trị</numerusform>
        </translation>
    </message>
    <message>
        <source>Two valid badges</source>
        <translation>Hai thẻ cùng có giá trị</translation>
    </message>
    <message>
        <source>Written differently: {field}</source>
        <translation>Ghi khác nhau: {field}</translation>
    </message>
    <message>
        <source>Two desks that did not know of each other let this badge in: there may be a copy of it.</source>
        <translation>Hai bàn chưa kịp đồng bộ với nhau đã cho thẻ này vào: có thể thẻ đã bị sao chép.</translation>
    </message>
    <message>
        <source>Two desks that did not know of each other let this person in: most often all is well.</source>
        <translation>Hai bàn chưa kịp đồng bộ với nhau đã cho người này vào: thường không có gì bất thường.</translation>
    </message>
    <message>
        <source>A desk that did not know it yet let in a badge that no longer opens doors.</source>
        <translation>Một bàn chưa biết việc này nên đã cho vào một thẻ không còn giá trị.</translation>
    </message>
    <message>
        <source>Two desks each issued a badge; both open doors.</source>
        <translation>Hai bàn cùng cấp thẻ; cả hai thẻ đều còn giá trị.</translation>
    </message>
    <message>
        <source>Two desks wrote different values. {letter} is shown everywhere until it is decided.</source>
        <translation>Hai bàn ghi hai giá trị khác nhau. Mọi nơi đang hiển thị {letter} cho đến khi quyết định.</translation>
    </message>
    <message>
        <source>Which came first is not known: the clocks are not exact enough.</source>
        <translation>Không rõ bên nào trước: đồng hồ không đủ chính xác.</translation>
    </message>
    <message>
        <source>Badge {number}</source>
        <translation>Thẻ {number}</translation>
    </message>
    <message>
        <source>Badge replaced</source>
        <translation>Thẻ đã thay</translation>
    </message>
    <message>
        <source>Badge revoked</source>
        <translation>Thẻ đã hủy</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Bàn</translation>
    </message>
    <message>
        <source>{desk} (this one)</source>
        <translation>{desk} (bàn này)</translation>
    </message>
    <message>
        <source>On shift</source>
        <translation>Trực</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Thẻ</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cách</translation>
    </message>
    <message>
        <source>New badge</source>
        <translation>Thẻ mới</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Keep badge {letter} only</source>
        <translation>Chỉ giữ thẻ {letter}</translation>
    </message>
    <message>
        <source>{letter} is right</source>
        <translation>{letter} đúng</translation>
    </message>
    <message>
        <source>{letter} was a mistake</source>
        <translation>{letter} là nhầm lẫn</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(để trống)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>Same person, all in order</source>
        <translation>Cùng một người, không sao</translation>
    </message>
    <message>
        <source>Badge copied: revoke it</source>
        <translation>Thẻ bị sao chép: hủy thẻ</translation>
    </message>
    <message>
        <source>Both stay valid</source>
        <translation>Cả hai giữ giá trị</translation>
    </message>
    <message>
        <source>Known, all in order</source>
        <translation>Đã biết, không sao</translation>
    </message>
    <message>
        <source>Security was called</source>
        <translation>Đã gọi an ninh</translation>
    </message>
    <message>
        <source>{time} ± {n} s</source>
        <translation>{time} ± {n} giây</translation>
    </message>
    <message>
        <source>let in against “{verdict}”</source>
        <translation>cho vào dù “{verdict}”</translation>
    </message>
    <message>
        <source>from tick sheet {sheet}</source>
        <translation>từ danh sách đánh dấu {sheet}</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>thủ công</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>A fault in the program</source>
        <translation>Lỗi phần mềm</translation>
    </message>
    <message>
        <source>Something in the program went wrong.</source>
        <translation>Phần mềm vừa gặp lỗi.</translation>
    </message>
    <message>
        <source>Your data is safe: whatever was shown as admitted or saved is saved. Scanning goes on; what you did last may have to be done again.</source>
        <translation>Dữ liệu vẫn an toàn: những gì đã báo là đã vào hoặc đã lưu đều được lưu. Vẫn quét thẻ được; thao tác cuối cùng có thể phải làm lại.</translation>
    </message>
    <message numerus="yes">
        <source>It has happened %n time(s) by now.</source>
        <translation>
            <numerusform>Đến nay lỗi này đã xảy ra %n lần.</numerusform>
        </translation>
    </message>
    <message>
        <source>The report holds no names and no event. It is kept here:</source>
        <translation>Báo cáo không chứa tên người hay tên sự kiện. Nơi lưu:</translation>
    </message>
    <message>
        <source>File of the report</source>
        <translation>Tệp báo cáo</translation>
    </message>
    <message>
        <source>The report could not be saved. It holds no names: copy it.</source>
        <translation>Không lưu được báo cáo. Báo cáo không chứa tên người: vui lòng sao chép lại.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>&amp;Sao chép báo cáo</translation>
    </message>
    <message>
        <source>Show &amp;folder</source>
        <translation>&amp;Mở thư mục</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Tiếp tục</translation>
    </message>
</context>
<context>
    <name>Decide</name>
    <message>
        <source>All light ones here: same person  A</source>
        <translation>Mọi mục ít nghiêm trọng ở đây: cùng một người  A</translation>
    </message>
    <message>
        <source>Record  Enter</source>
        <translation>Hồ sơ  Enter</translation>
    </message>
    <message>
        <source>This is decided at an organiser&apos;s desk, or at the desk it is about.</source>
        <translation>Việc này do bàn của ban tổ chức, hoặc bàn có liên quan, quyết định.</translation>
    </message>
    <message>
        <source>{action} (key {key})</source>
        <translation>{action} (phím {key})</translation>
    </message>
</context>
<context>
    <name>DeskForm</name>
    <message>
        <source>Name of this &amp;desk</source>
        <translation>Tên &amp;bàn này</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Printer and badge…</source>
        <translation>Máy in và thẻ…</translation>
    </message>
    <message>
        <source>Event file</source>
        <translation>Tệp sự kiện</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Đã lưu.</translation>
    </message>
</context>
<context>
    <name>DeskStep</name>
    <message>
        <source>Where does this desk stand?</source>
        <translation>Bàn này đặt ở đâu?</translation>
    </message>
    <message>
        <source>Name of this &amp;desk</source>
        <translation>Tên &amp;bàn này</translation>
    </message>
    <message>
        <source>&amp;Who works here now?</source>
        <translation>&amp;Ai đang trực ở đây?</translation>
    </message>
    <message>
        <source>Your name (may stay empty)</source>
        <translation>Họ tên (có thể để trống)</translation>
    </message>
    <message>
        <source>Give this desk a name, such as the place where it stands.</source>
        <translation>Vui lòng đặt tên cho bàn này, ví dụ theo nơi đặt bàn.</translation>
    </message>
</context>
<context>
    <name>DeskWords</name>
    <message>
        <source>Desk</source>
        <translation>Bàn</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Liên lạc cuối</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Chưa gửi</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Đồng hồ</translation>
    </message>
    <message>
        <source>Same data</source>
        <translation>Trùng khớp</translation>
    </message>
    <message>
        <source>It has recorded something since; that counts too.</source>
        <translation>Sau đó bàn này vẫn ghi tiếp; dữ liệu ấy cũng được tính.</translation>
    </message>
    <message numerus="yes">
        <source>%n later record(s) of it do not count.</source>
        <translation>
            <numerusform>%n lần ghi sau đó không được tính.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hub at {addresses}.</source>
        <translation>Máy chủ tại {addresses}.</translation>
    </message>
    <message>
        <source>On the same laptop as {names}: what they hold is kept once.</source>
        <translation>Cùng một máy với {names}: dữ liệu chỉ được giữ một bản.</translation>
    </message>
    <message>
        <source>Last record known here: {time}.</source>
        <translation>Lần ghi cuối mà bàn này biết: {time}.</translation>
    </message>
    <message>
        <source>Key {key}.</source>
        <translation>Khóa {key}.</translation>
    </message>
    <message>
        <source>Data differs at {names}, though the log is the same: install the same version of the program on all desks, and tell the organisers.</source>
        <translation>Dữ liệu tại {names} khác dù đã ghi như nhau: vui lòng cài cùng một phiên bản phần mềm trên mọi bàn và báo ban tổ chức.</translation>
    </message>
    <message>
        <source>No other desk has answered in the last minute.</source>
        <translation>Trong một phút qua chưa có bàn nào khác trả lời.</translation>
    </message>
    <message numerus="yes">
        <source>All %n desk(s) that answered in the last minute show the same.</source>
        <translation>
            <numerusform>Cả %n bàn có liên lạc trong một phút qua đều hiển thị giống nhau.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether all desks show the same is known once everything is exchanged.</source>
        <translation>Khi trao đổi xong mới biết các bàn có hiển thị giống nhau hay không.</translation>
    </message>
    <message>
        <source>hub</source>
        <translation>máy chủ</translation>
    </message>
    <message>
        <source>retired; still recording</source>
        <translation>đã ngừng dùng, vẫn còn ghi</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>đã ngừng dùng</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>đã hủy quyền</translation>
    </message>
    <message>
        <source>same laptop as {names}</source>
        <translation>cùng máy với {names}</translation>
    </message>
    <message>
        <source>this desk</source>
        <translation>bàn này</translation>
    </message>
    <message>
        <source>Retired {time} at {desk}.</source>
        <translation>Ngừng dùng từ {time}, tại “{desk}”.</translation>
    </message>
    <message>
        <source>Revoked {time} at {desk}: what it recorded later does not count.</source>
        <translation>Hủy quyền từ {time}, tại “{desk}”: dữ liệu ghi sau đó không được tính.</translation>
    </message>
    <message>
        <source>Reason: {reason}.</source>
        <translation>Lý do: {reason}.</translation>
    </message>
    <message>
        <source>here</source>
        <translation>tại đây</translation>
    </message>
    <message>
        <source>wrote {time}</source>
        <translation>ghi lúc {time}</translation>
    </message>
    <message>
        <source>wrote nothing</source>
        <translation>chưa ghi gì</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>chưa gặp</translation>
    </message>
    <message>
        <source>lacks {n}</source>
        <translation>thiếu {n}</translation>
    </message>
    <message>
        <source>right</source>
        <translation>đúng</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} giây</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>chậm</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>nhanh</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>chưa rõ</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>bản {version}</translation>
    </message>
</context>
<context>
    <name>DesksPage</name>
    <message>
        <source>Desks</source>
        <translation>Các bàn</translation>
    </message>
    <message numerus="yes">
        <source>Conflicts (%n)</source>
        <translation>
            <numerusform>Mâu thuẫn (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Mâu thuẫn</translation>
    </message>
</context>
<context>
    <name>DesksPanel</name>
    <message>
        <source>Synchronising</source>
        <translation>Đồng bộ</translation>
    </message>
    <message>
        <source>Without a network</source>
        <translation>Khi không có mạng</translation>
    </message>
    <message>
        <source>A USB stick carries everything from one desk to the other.</source>
        <translation>Thẻ nhớ USB chuyển toàn bộ dữ liệu từ bàn này sang bàn khác.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Make this laptop the hub  H</source>
        <translation>Dùng máy này làm máy chủ  H</translation>
    </message>
    <message>
        <source>Hub…  H</source>
        <translation>Máy chủ…  H</translation>
    </message>
    <message>
        <source>Invite a desk…  I</source>
        <translation>Mời một bàn…  I</translation>
    </message>
    <message>
        <source>Address of the hub…  A</source>
        <translation>Địa chỉ máy chủ…  A</translation>
    </message>
    <message>
        <source>Write to a stick…  W</source>
        <translation>Ghi ra USB…  W</translation>
    </message>
    <message>
        <source>Take from a stick…  T</source>
        <translation>Lấy từ USB…  T</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>The others reach this laptop at: {addresses}</source>
        <translation>Các bàn khác kết nối tới máy này qua: {addresses}</translation>
    </message>
</context>
<context>
    <name>DesksTab</name>
    <message>
        <source>Desks</source>
        <translation>Các bàn</translation>
    </message>
    <message>
        <source>Rename this desk…  N</source>
        <translation>Đổi tên bàn này…  N</translation>
    </message>
    <message>
        <source>Retire…  R</source>
        <translation>Ngừng dùng…  R</translation>
    </message>
    <message>
        <source>Revoke lost laptop…  L</source>
        <translation>Hủy quyền máy bị mất…  L</translation>
    </message>
    <message>
        <source>Desks are retired and revoked at an organiser&apos;s desk.</source>
        <translation>Việc ngừng dùng và hủy quyền một bàn được thực hiện tại bàn của ban tổ chức.</translation>
    </message>
    <message>
        <source>Change how the desks are connected</source>
        <translation>Thay đổi cách kết nối giữa các bàn</translation>
    </message>
    <message>
        <source>{desk} now belongs to the event.</source>
        <translation>“{desk}” đã tham gia sự kiện.</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>The record of the person found appears here.</source>
        <translation>Hồ sơ của người được tìm thấy hiện ở đây.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Diễn biến</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Hồ sơ</translation>
    </message>
</context>
<context>
    <name>DoorDialog</name>
    <message>
        <source>Where does this desk stand?</source>
        <translation>Bàn này đặt ở đâu?</translation>
    </message>
</context>
<context>
    <name>DoorForm</name>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Phiên</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Phiên</translation>
    </message>
    <message>
        <source>&amp;Name of the door, as people call it</source>
        <translation>&amp;Tên cửa, theo cách gọi thường ngày</translation>
    </message>
    <message>
        <source>This door records people leaving</source>
        <translation>Cửa này ghi nhận người ra</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <source>Edit</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Save and print badge  Ctrl+P</source>
        <translation>Lưu và in thẻ  Ctrl+P</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Đã lưu: {name}</translation>
    </message>
    <message>
        <source>Saved: {name}; badge {number} goes to print</source>
        <translation>Đã lưu: {name}; thẻ {number} được gửi in</translation>
    </message>
    <message>
        <source>Change category, protocol or access of {name}</source>
        <translation>Thay đổi loại đại biểu, lễ tân hoặc quyền vào của {name}</translation>
    </message>
</context>
<context>
    <name>EvacuationDialog</name>
    <message>
        <source>Evacuation list</source>
        <translation>Danh sách sơ tán</translation>
    </message>
    <message>
        <source>Name or delegation</source>
        <translation>Tên hoặc đoàn</translation>
    </message>
    <message>
        <source>People to be found</source>
        <translation>Những người cần tìm</translation>
    </message>
    <message>
        <source>Only those not found yet  (M)</source>
        <translation>Chỉ những người chưa tìm thấy  (M)</translation>
    </message>
    <message>
        <source>{name}: {notes}</source>
        <translation>{name}: {notes}</translation>
    </message>
</context>
<context>
    <name>EvacuationPaper</name>
    <message>
        <source>Evacuation list</source>
        <translation>Danh sách sơ tán</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to printer “{printer}”</source>
        <translation>
            <numerusform>Đã gửi %n trang đến máy in “{printer}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>PDF with %n page(s) opened</source>
        <translation>
            <numerusform>Đã mở bản PDF gồm %n trang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) show “?” for letters that the font does not have.</source>
        <translation>
            <numerusform>%n dòng có dấu “?” thay cho chữ mà phông không có.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventStep</name>
    <message>
        <source>Which event?</source>
        <translation>Sự kiện nào?</translation>
    </message>
    <message>
        <source>Open the sample event</source>
        <translation>Mở sự kiện mẫu</translation>
    </message>
    <message>
        <source>Make an event from a roster</source>
        <translation>Tạo sự kiện từ danh sách</translation>
    </message>
    <message>
        <source>Join an event</source>
        <translation>Tham gia một sự kiện</translation>
    </message>
    <message>
        <source>Open an event file</source>
        <translation>Mở tệp sự kiện</translation>
    </message>
    <message>
        <source>812 invented people, four days beginning today: to look around and to try things out.</source>
        <translation>812 người hư cấu, bốn ngày kể từ hôm nay: để tham quan và dùng thử.</translation>
    </message>
    <message>
        <source>The list of people as it came: XLSX, XLS, ODS or CSV. Columns are recognised by their headings.</source>
        <translation>Danh sách như khi nhận được: XLSX, XLS, ODS hoặc CSV. Các cột được nhận biết theo tên cột.</translation>
    </message>
    <message>
        <source>Other desks work at it already, and an organiser invites this computer.</source>
        <translation>Các bàn khác đã làm việc ở đó, và ban tổ chức mời máy này.</translation>
    </message>
    <message>
        <source>A file ending in .checkin, from this computer or another.</source>
        <translation>Tệp có đuôi .checkin, của máy này hoặc máy khác.</translation>
    </message>
    <message>
        <source>Event file</source>
        <translation>Tệp sự kiện</translation>
    </message>
    <message>
        <source>Choose the event file.</source>
        <translation>Vui lòng chọn tệp sự kiện.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export the attendance</source>
        <translation>Xuất tình hình tham dự</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Nội dung</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>&amp;Dạng tệp</translation>
    </message>
    <message>
        <source>&amp;Language of the file</source>
        <translation>Ngôn n&amp;gữ của tệp</translation>
    </message>
    <message>
        <source>Workbook with totals and filters (XLSX)</source>
        <translation>Bảng tính có tổng và bộ lọc (XLSX)</translation>
    </message>
    <message>
        <source>Report to print and pass on (PDF)</source>
        <translation>Báo cáo để in và gửi đi (PDF)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Bảng số liệu (CSV)</translation>
    </message>
    <message>
        <source>Data for other programs (JSON)</source>
        <translation>Dữ liệu cho chương trình khác (JSON)</translation>
    </message>
    <message>
        <source>&amp;List everybody by name</source>
        <translation>&amp;Kèm danh sách họ tên đại biểu</translation>
    </message>
    <message>
        <source>The file will hold personal data: names, and when and where each person came in. Give it only to those who need it, and have it deleted afterwards.</source>
        <translation>Tệp sẽ chứa dữ liệu cá nhân: họ tên, thời gian và cửa vào của từng người. Chỉ giao tệp cho người cần dùng và yêu cầu xóa sau khi dùng xong.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Mở</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Xuất…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Đã ghi: {name}</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>Đang ghi tệp…</translation>
    </message>
    <message>
        <source>Figures only: lists of names are exported at an organiser&apos;s desk.</source>
        <translation>Chỉ có số liệu: danh sách họ tên được xuất tại bàn của ban tổ chức.</translation>
    </message>
    <message>
        <source>Figures only: nobody is named.</source>
        <translation>Chỉ có số liệu, không nêu tên ai.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n dòng</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Not yet arrived</source>
        <translation>Chưa đến</translation>
    </message>
    <message>
        <source>Addressed as</source>
        <translation>Xưng hô</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Thẻ</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Đã in</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Đã vào phiên</translation>
    </message>
    <message>
        <source>May enter</source>
        <translation>Được vào</translation>
    </message>
    <message>
        <source>It did not come out  S</source>
        <translation>Thẻ in hỏng  S</translation>
    </message>
    <message>
        <source>Print the same code again; “Replace” makes a new one.</source>
        <translation>In lại với mã cũ; “Cấp lại thẻ” tạo mã mới.</translation>
    </message>
    <message>
        <source>Companion of</source>
        <translation>Đi cùng</translation>
    </message>
    <message>
        <source>Companions</source>
        <translation>Người đi cùng</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Chưa có</translation>
    </message>
    <message>
        <source>{number}, valid</source>
        <translation>{number}, còn giá trị</translation>
    </message>
    <message>
        <source>{number}, no longer valid</source>
        <translation>{number}, không còn giá trị</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>thông tin đã thay đổi</translation>
    </message>
    <message>
        <source>No session from today on</source>
        <translation>Không có phiên nào từ hôm nay</translation>
    </message>
    <message>
        <source>Every session</source>
        <translation>Mọi phiên</translation>
    </message>
    <message>
        <source>Every session except: {names}</source>
        <translation>Mọi phiên, trừ: {names}</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>A name is needed.</source>
        <translation>Vui lòng nhập họ và tên.</translation>
    </message>
    <message>
        <source>Attention at the door</source>
        <translation>Lưu ý tại cửa</translation>
    </message>
    <message>
        <source>Call protocol on arrival</source>
        <translation>Báo lễ tân khi đại biểu đến</translation>
    </message>
    <message>
        <source>Further sessions this person may enter</source>
        <translation>Được vào thêm, ngoài các phiên theo loại đại biểu và đoàn</translation>
    </message>
    <message>
        <source>Only on these days</source>
        <translation>Chỉ trong những ngày này</translation>
    </message>
</context>
<context>
    <name>FiguresChart</name>
    <message>
        <source>Arrived of those expected, by category — {name}</source>
        <translation>Đã đến trên số dự kiến, theo loại đại biểu — {name}</translation>
    </message>
    <message>
        <source>Arrived of those expected, by country — {name}</source>
        <translation>Đã đến trên số dự kiến, theo quốc gia — {name}</translation>
    </message>
    <message>
        <source>Arrived of those expected, by delegation — {name}</source>
        <translation>Đã đến trên số dự kiến, theo đoàn — {name}</translation>
    </message>
    <message>
        <source>Arrivals per minute — {name}</source>
        <translation>Lượt đến mỗi phút — {name}</translation>
    </message>
    <message>
        <source>Arrived over time — {name}</source>
        <translation>Đã đến theo thời gian — {name}</translation>
    </message>
    <message>
        <source>other doors</source>
        <translation>các cửa khác</translation>
    </message>
    <message>
        <source>other sessions</source>
        <translation>các phiên khác</translation>
    </message>
    <message>
        <source>Nobody has arrived yet.</source>
        <translation>Chưa có ai đến.</translation>
    </message>
    <message>
        <source>Nobody is expected.</source>
        <translation>Không có ai trong danh sách dự kiến.</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Lưu biểu đồ</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Đã lưu: {path}</translation>
    </message>
    <message>
        <source>Door without a name</source>
        <translation>Cửa chưa đặt tên</translation>
    </message>
    <message>
        <source>All doors</source>
        <translation>Tất cả các cửa</translation>
    </message>
</context>
<context>
    <name>FiguresTab</name>
    <message>
        <source>By delegation</source>
        <translation>Theo đoàn</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>Theo loại</translation>
    </message>
    <message>
        <source>By country</source>
        <translation>Theo quốc gia</translation>
    </message>
    <message>
        <source>Figures by</source>
        <translation>Số liệu theo</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Tìm…</translation>
    </message>
    <message>
        <source>Find in the table</source>
        <translation>Tìm trong bảng</translation>
    </message>
    <message>
        <source>Per minute</source>
        <translation>Mỗi phút</translation>
    </message>
    <message>
        <source>As bars</source>
        <translation>Biểu đồ thanh</translation>
    </message>
    <message>
        <source>Save chart…</source>
        <translation>Lưu biểu đồ…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Xuất…</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Browse…</source>
        <translation>Chọn…</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>1  Event</source>
        <translation>1  Sự kiện</translation>
    </message>
    <message>
        <source>2  Desk and door</source>
        <translation>2  Bàn và cửa</translation>
    </message>
    <message>
        <source>3  Try it</source>
        <translation>3  Dùng thử</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Quay &amp;lại</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Open the door</source>
        <translation>Mở cửa</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp</translation>
    </message>
</context>
<context>
    <name>GroupTable</name>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Có mặt</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Chưa đến</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Trong phòng</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không có</translation>
    </message>
    <message>
        <source>{present} of {expected} present</source>
        <translation>có mặt {present}/{expected}</translation>
    </message>
    <message>
        <source>{said}, complete</source>
        <translation>{said}, đủ</translation>
    </message>
    <message>
        <source>{count} not yet arrived</source>
        <translation>{count} chưa đến</translation>
    </message>
    <message>
        <source>{count} inside</source>
        <translation>{count} đang trong phòng</translation>
    </message>
</context>
<context>
    <name>HallChoice</name>
    <message>
        <source>Everywhere</source>
        <translation>Mọi nơi</translation>
    </message>
</context>
<context>
    <name>HallPeople</name>
    <message>
        <source>All halls  ⌫</source>
        <translation>Mọi hội trường  ⌫</translation>
    </message>
    <message>
        <source>Back to all halls</source>
        <translation>Trở lại mọi hội trường</translation>
    </message>
    <message>
        <source>Name or delegation</source>
        <translation>Tên hoặc đoàn</translation>
    </message>
    <message>
        <source>People last seen in this hall</source>
        <translation>Người thấy lần cuối ở hội trường này</translation>
    </message>
    <message>
        <source>Nobody was seen here today.</source>
        <translation>Hôm nay chưa ghi nhận ai ở đây.</translation>
    </message>
</context>
<context>
    <name>HallWords</name>
    <message>
        <source>Without a hall</source>
        <translation>Chưa ghi hội trường</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>đang trong phòng</translation>
    </message>
    <message>
        <source>last seen here</source>
        <translation>thấy lần cuối ở đây</translation>
    </message>
    <message>
        <source>{n} inside</source>
        <translation>{n} đang trong phòng</translation>
    </message>
    <message>
        <source>{n} last seen here</source>
        <translation>{n} thấy lần cuối ở đây</translation>
    </message>
    <message>
        <source>full</source>
        <translation>đã đủ chỗ</translation>
    </message>
    <message numerus="yes">
        <source>nearly full: %n place(s) left</source>
        <translation>
            <numerusform>sắp đủ chỗ: còn %n chỗ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a badge on no list</source>
        <translation>
            <numerusform>ngoài ra %n người có thẻ chưa có trong danh sách</numerusform>
        </translation>
    </message>
    <message>
        <source>{rate}/min arriving</source>
        <translation>đang đến: {rate}/phút</translation>
    </message>
    <message>
        <source>found</source>
        <translation>đã tìm thấy</translation>
    </message>
    <message>
        <source>Figures of the other desks as of {time}</source>
        <translation>Số liệu của các bàn khác tính đến {time}</translation>
    </message>
</context>
<context>
    <name>HallsTab</name>
    <message>
        <source>Evacuation list  E</source>
        <translation>Danh sách sơ tán  E</translation>
    </message>
    <message>
        <source>Halls</source>
        <translation>Hội trường</translation>
    </message>
    <message>
        <source>The event is closed: who was where has been erased.</source>
        <translation>Sự kiện đã kết thúc: dữ liệu ai ở đâu đã bị xóa.</translation>
    </message>
    <message>
        <source>The programme has no session today.</source>
        <translation>Hôm nay chương trình không có phiên nào.</translation>
    </message>
    <message>
        <source>Enter shows who they are.</source>
        <translation>Nhấn Enter để xem danh sách người.</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Hand badges over</source>
        <translation>Giao thẻ</translation>
    </message>
    <message>
        <source>Whoever collects the badges of a delegation is named here. It says where the badges are, not who is present.</source>
        <translation>Ghi tên người nhận thẻ thay cho đoàn. Việc giao thẻ chỉ cho biết thẻ đang ở đâu, không có nghĩa là đại biểu đã đến.</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Đoàn</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Thẻ</translation>
    </message>
    <message>
        <source>Collected by</source>
        <translation>Người nhận</translation>
    </message>
    <message>
        <source>Name of the person at the desk</source>
        <translation>Họ tên người đến nhận tại bàn</translation>
    </message>
    <message>
        <source>no badge yet</source>
        <translation>chưa có thẻ</translation>
    </message>
    <message>
        <source>collected by {who} ({time})</source>
        <translation>{who} đã nhận ({time})</translation>
    </message>
    <message>
        <source>not printed yet</source>
        <translation>chưa in</translation>
    </message>
    <message numerus="yes">
        <source>Hand over %n badge(s)</source>
        <translation>
            <numerusform>Giao %n thẻ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n back</source>
        <translation>
            <numerusform>Nhận lại %n thẻ</numerusform>
        </translation>
    </message>
    <message>
        <source>Space ticks a line, or takes the tick off.</source>
        <translation>Phím cách: đánh dấu hoặc bỏ dấu một dòng.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) have no badge yet.</source>
        <translation>
            <numerusform>%n người chưa có thẻ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) handed to {who}</source>
        <translation>
            <numerusform>Đã giao %n thẻ cho {who}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) are back at the desk</source>
        <translation>
            <numerusform>%n thẻ đã trả lại bàn</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the name of the person who collects the badges.</source>
        <translation>Hãy ghi họ tên người nhận thẻ.</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Nothing new to take over</source>
        <translation>Không có gì mới để tiếp nhận</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n person(s)  Ctrl+Enter</source>
        <translation>
            <numerusform>Rút tên %n người  Ctrl+Enter</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the decisions  Ctrl+Enter</source>
        <translation>Lưu các quyết định  Ctrl+Enter</translation>
    </message>
    <message numerus="yes">
        <source>%n of {known} people known are missing from this file.</source>
        <translation>
            <numerusform>%n trong số {known} người đã biết không có trong tệp này.</numerusform>
        </translation>
    </message>
    <message>
        <source>Is it the right one, or only a supplement? Nobody is deleted because of it.</source>
        <translation>Đây có đúng tệp không, hay chỉ là danh sách bổ sung? Không ai bị xóa vì điều này.</translation>
    </message>
    <message numerus="yes">
        <source>Take over %n person(s)  Ctrl+Enter</source>
        <translation>
            <numerusform>Tiếp nhận %n người  Ctrl+Enter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Exit</source>
        <translation>Lối ra</translation>
    </message>
    <message>
        <source>On shift: {name}</source>
        <translation>Đang trực: {name}</translation>
    </message>
    <message>
        <source>The event is closed</source>
        <translation>Sự kiện đã kết thúc</translation>
    </message>
    <message>
        <source>{present} of {expected} present</source>
        <translation>Đã đến: {present} trên {expected} dự kiến</translation>
    </message>
    <message>
        <source>present</source>
        <translation>đã đến</translation>
    </message>
    <message>
        <source>{inside} of {places} places taken</source>
        <translation>Đã có người: {inside}/{places} chỗ</translation>
    </message>
    <message>
        <source>{inside} / {places} places</source>
        <translation>{inside} / {places} chỗ</translation>
    </message>
    <message>
        <source>{what} · {rate}/min</source>
        <translation>{what} · {rate}/phút</translation>
    </message>
    <message>
        <source>{counted}; figures of the other desks as of {time}</source>
        <translation>{counted}; số liệu của các bàn khác tính đến {time}</translation>
    </message>
    <message>
        <source>{what} · as of {time}</source>
        <translation>{what} · tính đến {time}</translation>
    </message>
</context>
<context>
    <name>HistoryExport</name>
    <message>
        <source>Export…</source>
        <translation>Xuất…</translation>
    </message>
    <message>
        <source>What is shown, as a file with names and times: for security, to be deleted afterwards</source>
        <translation>Ghi nội dung đang hiện ra tệp có tên và thời điểm: dành cho bộ phận an ninh, dùng xong phải xóa</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Xuất nhật ký</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) written: {name}</source>
        <translation>
            <numerusform>Đã ghi %n dòng: {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>Đang ghi tệp…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Đang ghi…</translation>
    </message>
    <message>
        <source>Writing… {count}</source>
        <translation>Đang ghi… {count}</translation>
    </message>
</context>
<context>
    <name>HistoryScope</name>
    <message>
        <source>Everything</source>
        <translation>Toàn bộ</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>Bàn này</translation>
    </message>
    <message>
        <source>Desk {name}</source>
        <translation>Bàn {name}</translation>
    </message>
    <message>
        <source>Session {name}</source>
        <translation>Phiên {name}</translation>
    </message>
    <message>
        <source>What the history is of: type the name of a desk, session or person</source>
        <translation>Nhật ký của: gõ tên bàn, phiên hoặc đại biểu</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Name, reason…</source>
        <translation>Tên, lý do…</translation>
    </message>
    <message>
        <source>Find in the history</source>
        <translation>Tìm trong nhật ký</translation>
    </message>
    <message>
        <source>Only &amp;problems</source>
        <translation>&amp;Chỉ việc bất thường</translation>
    </message>
    <message>
        <source>Refusals, overruled verdicts, admissions taken back, conflicts</source>
        <translation>Bị từ chối, cho vào dù bị từ chối, lượt vào đã hoàn tác, mâu thuẫn</translation>
    </message>
    <message>
        <source>History, newest first</source>
        <translation>Nhật ký, mới nhất trước</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>Mở hồ sơ</translation>
    </message>
    <message>
        <source>Only this person</source>
        <translation>Chỉ người này</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Đang tìm…</translation>
    </message>
    <message>
        <source>Nothing of this kind is recorded.</source>
        <translation>Chưa ghi nhận việc nào như vậy.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), older ones below</source>
        <translation>
            <numerusform>%n dòng, cũ hơn ở dưới</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n dòng</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoursDialog</name>
    <message>
        <source>Open session</source>
        <translation>Mở cửa phiên</translation>
    </message>
    <message>
        <source>Extend session</source>
        <translation>Gia hạn phiên</translation>
    </message>
    <message>
        <source>Close session</source>
        <translation>Đóng cửa phiên</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Mở cửa</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Gia hạn</translation>
    </message>
    <message>
        <source>Close now</source>
        <translation>Đóng cửa</translation>
    </message>
    <message>
        <source>&amp;Reason, kept in the record (may be left empty)</source>
        <translation>&amp;Lý do, được lưu trong nhật ký (không bắt buộc)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>+{n} min</source>
        <translation>+{n} phút</translation>
    </message>
    <message>
        <source>The doors close now, at every desk: nobody more is let in. Whoever is inside stays counted.</source>
        <translation>Cửa đóng ngay tại mọi bàn: không nhận thêm người. Người đang trong phòng vẫn được tính.</translation>
    </message>
    <message>
        <source>The doors close at {time}, at every desk.</source>
        <translation>Cửa đóng lúc {time}, tại mọi bàn.</translation>
    </message>
    <message>
        <source>The doors open now and close at {time}, at every desk.</source>
        <translation>Cửa mở ngay và đóng lúc {time}, tại mọi bàn.</translation>
    </message>
    <message>
        <source>The doors open now, at every desk.</source>
        <translation>Cửa mở ngay tại mọi bàn.</translation>
    </message>
    <message>
        <source>Open “{name}” now, at every desk</source>
        <translation>Mở cửa phiên “{name}” ngay, tại mọi bàn</translation>
    </message>
    <message>
        <source>Keep the doors of “{name}” open until {time}, at every desk</source>
        <translation>Mở cửa phiên “{name}” đến {time}, tại mọi bàn</translation>
    </message>
    <message>
        <source>Close “{name}” now, at every desk</source>
        <translation>Đóng cửa phiên “{name}” ngay, tại mọi bàn</translation>
    </message>
    <message>
        <source>Open: {name}</source>
        <translation>Đã mở cửa: {name}</translation>
    </message>
    <message>
        <source>Open until {time}: {name}</source>
        <translation>Mở cửa đến {time}: {name}</translation>
    </message>
    <message>
        <source>Closed: {name}</source>
        <translation>Đã đóng cửa: {name}</translation>
    </message>
</context>
<context>
    <name>HubDialog</name>
    <message>
        <source>Hub</source>
        <translation>Máy chủ</translation>
    </message>
</context>
<context>
    <name>HubForm</name>
    <message>
        <source>Make this laptop the hub</source>
        <translation>Dùng máy này làm máy chủ</translation>
    </message>
    <message>
        <source>Use port {port}</source>
        <translation>Dùng cổng {port}</translation>
    </message>
    <message>
        <source>Stop being the hub</source>
        <translation>Ngừng làm máy chủ</translation>
    </message>
    <message>
        <source>The other desks synchronise with the hub over the network of this building.</source>
        <translation>Các bàn khác đồng bộ với máy chủ qua mạng của tòa nhà.</translation>
    </message>
    <message>
        <source>This laptop is the hub.</source>
        <translation>Máy này đang là máy chủ.</translation>
    </message>
    <message>
        <source>The other desks reach it here:</source>
        <translation>Các bàn khác kết nối tới địa chỉ:</translation>
    </message>
    <message numerus="yes">
        <source>%n desk(s) connected to this laptop</source>
        <translation>
            <numerusform>%n bàn đang kết nối với máy này</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave the program open: it serves the others as long as it runs, and again after a restart.</source>
        <translation>Hãy để chương trình mở: máy phục vụ các bàn khác khi chương trình chạy, và tự phục vụ lại sau khi khởi động lại.</translation>
    </message>
    <message>
        <source>This desk cannot be the hub: only an organiser&apos;s laptop may admit others. Open this on a laptop of the organisers.</source>
        <translation>Bàn này không thể làm máy chủ: chỉ máy của ban tổ chức mới được nhận các bàn khác. Hãy mở mục này trên máy của ban tổ chức.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Xin chờ…</translation>
    </message>
</context>
<context>
    <name>IdentityDialog</name>
    <message>
        <source>Check in by hand</source>
        <translation>Ghi nhận thủ công</translation>
    </message>
    <message numerus="yes">
        <source>%n other person(s) have this name. Compare delegation and photo.</source>
        <translation>
            <numerusform>Có %n người khác trùng tên. Vui lòng đối chiếu đoàn và ảnh.</numerusform>
        </translation>
    </message>
    <message>
        <source>Has badge {number}: ask for it first; if it is lost, replace it.</source>
        <translation>Đã có thẻ {number}: đề nghị xuất trình thẻ; nếu bị mất, hãy cấp lại thẻ.</translation>
    </message>
    <message>
        <source>Badge {number} no longer works.</source>
        <translation>Thẻ {number} không còn giá trị.</translation>
    </message>
    <message>
        <source>Identity seen (passport, identity card, or known in person)?</source>
        <translation>Đã kiểm tra danh tính (hộ chiếu, căn cước, hoặc quen biết trực tiếp)?</translation>
    </message>
    <message>
        <source>Identity seen, check in</source>
        <translation>Đã kiểm tra, ghi nhận</translation>
    </message>
    <message>
        <source>Check in {name}, whose badge was revoked</source>
        <translation>Ghi nhận {name}, người có thẻ đã hủy</translation>
    </message>
</context>
<context>
    <name>ImportForm</name>
    <message>
        <source>&amp;Name of the event</source>
        <translation>&amp;Tên sự kiện</translation>
    </message>
    <message>
        <source>&amp;Roster (XLSX, XLS, ODS or CSV)</source>
        <translation>&amp;Danh sách (XLSX, XLS, ODS hoặc CSV)</translation>
    </message>
    <message>
        <source>&amp;Programme (TOML), if there is one</source>
        <translation>C&amp;hương trình (TOML), nếu có</translation>
    </message>
    <message>
        <source>&amp;Folder for the event file</source>
        <translation>Thư &amp;mục chứa tệp sự kiện</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Give the event a name.</source>
        <translation>Vui lòng đặt tên cho sự kiện.</translation>
    </message>
    <message>
        <source>Choose the roster: the list of people as XLSX, XLS, ODS or CSV.</source>
        <translation>Hãy chọn danh sách đại biểu: tệp XLSX, XLS, ODS hoặc CSV.</translation>
    </message>
    <message>
        <source>Choose a folder for the event file.</source>
        <translation>Vui lòng chọn thư mục chứa tệp sự kiện.</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Conflicts</source>
        <translation>Mâu thuẫn</translation>
    </message>
    <message>
        <source>No conflict: all desks agree.</source>
        <translation>Không có mâu thuẫn: các bàn đều thống nhất.</translation>
    </message>
    <message>
        <source>What two desks write about the same person while they are apart appears here, with both sides, to be decided with one key.</source>
        <translation>Những gì hai bàn ghi khác nhau về cùng một người khi mất liên lạc sẽ hiện ở đây, cả hai bên cạnh nhau, để quyết định bằng một phím.</translation>
    </message>
    <message>
        <source>Somebody has settled this elsewhere. Choose what is to be settled next.</source>
        <translation>Mâu thuẫn này vừa được giải quyết ở bàn khác. Vui lòng chọn mục cần giải quyết tiếp theo.</translation>
    </message>
    <message numerus="yes">
        <source>{n} of %n shown, the gravest first</source>
        <translation>
            <numerusform>Hiện {n} trong %n mục, nghiêm trọng nhất trước</numerusform>
        </translation>
    </message>
    <message>
        <source>{decision} ({name})</source>
        <translation>{decision} ({name})</translation>
    </message>
    <message>
        <source>{name}: {decision}</source>
        <translation>{name}: {decision}</translation>
    </message>
</context>
<context>
    <name>InvitationPreview</name>
    <message>
        <source>Hold the invitation in the frame</source>
        <translation>Đưa lời mời vào khung</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Không có camera</translation>
    </message>
    <message>
        <source>Choose one below, use a hand scanner, or type the digits.</source>
        <translation>Vui lòng chọn camera ở dưới, dùng máy quét cầm tay hoặc gõ các chữ số.</translation>
    </message>
</context>
<context>
    <name>InviteDialog</name>
    <message>
        <source>Invite a desk</source>
        <translation>Mời thêm một bàn</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>&amp;New invitation</source>
        <translation>&amp;Lời mời mới</translation>
    </message>
    <message>
        <source>&amp;Turn away</source>
        <translation>&amp;Từ chối</translation>
    </message>
    <message>
        <source>The digits are the same: &amp;admit</source>
        <translation>Các chữ số giống nhau: ch&amp;o vào</translation>
    </message>
    <message>
        <source>Turned away. Here is a new invitation; the old one lets nobody in.</source>
        <translation>Đã từ chối. Đây là lời mời mới; lời mời cũ không cho máy nào vào nữa.</translation>
    </message>
    <message>
        <source>Copied. Whoever has these digits can knock, until somebody has.</source>
        <translation>Đã chép. Ai có các chữ số này đều xin vào được, cho đến khi có một máy đã đến.</translation>
    </message>
</context>
<context>
    <name>JoinForm</name>
    <message>
        <source>&amp;Name of this desk</source>
        <translation>&amp;Tên bàn này</translation>
    </message>
    <message>
        <source>&amp;Folder for the event file</source>
        <translation>Thư &amp;mục chứa tệp sự kiện</translation>
    </message>
    <message>
        <source>Where it will stand, such as: Main hall, left</source>
        <translation>Nơi đặt bàn, ví dụ: Sảnh chính, bên trái</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Give this desk a name: the organiser sees it before letting it in.</source>
        <translation>Vui lòng đặt tên cho bàn này: ban tổ chức sẽ thấy tên trước khi cho vào.</translation>
    </message>
    <message>
        <source>Choose a folder for the event file.</source>
        <translation>Vui lòng chọn thư mục chứa tệp sự kiện.</translation>
    </message>
</context>
<context>
    <name>JoinStep</name>
    <message>
        <source>Show the invitation</source>
        <translation>Đưa lời mời ra</translation>
    </message>
    <message>
        <source>An organiser opens it on the Desks page: “Invite a desk”. Show that code to this computer&apos;s camera or to a hand scanner.</source>
        <translation>Ban tổ chức mở lời mời ở trang Các bàn: “Mời thêm một bàn”. Vui lòng đưa mã đó trước camera của máy này hoặc quét bằng máy quét cầm tay.</translation>
    </message>
    <message>
        <source>Or type or paste its &amp;digits</source>
        <translation>Hoặc &amp;gõ hay dán các chữ số</translation>
    </message>
</context>
<context>
    <name>JoinWait</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>Đã được cho vào</translation>
    </message>
    <message>
        <source>Copying the event… {size} MB</source>
        <translation>Đang chép dữ liệu sự kiện… {size} MB</translation>
    </message>
    <message>
        <source>The event opens by itself once everything is here.</source>
        <translation>Sự kiện sẽ tự mở khi đã chép đủ.</translation>
    </message>
    <message>
        <source>Compare these digits</source>
        <translation>Đối chiếu các chữ số này</translation>
    </message>
    <message>
        <source>The organiser&apos;s screen must show “{desk}” and the same digits.</source>
        <translation>Màn hình của ban tổ chức phải hiện “{desk}” và đúng các chữ số này.</translation>
    </message>
    <message>
        <source>The organiser then lets this computer in. Waiting…</source>
        <translation>Sau đó ban tổ chức cho máy này vào. Đang chờ…</translation>
    </message>
    <message>
        <source>Looking for the hub…</source>
        <translation>Đang tìm máy chủ…</translation>
    </message>
    <message>
        <source>This computer must be in the same network as the organiser&apos;s.</source>
        <translation>Máy này phải ở cùng mạng với máy của ban tổ chức.</translation>
    </message>
</context>
<context>
    <name>ListFoot</name>
    <message>
        <source>Print  P</source>
        <translation>In  P</translation>
    </message>
    <message>
        <source>Open as PDF  O</source>
        <translation>Mở bản PDF  O</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>Đóng  Esc</translation>
    </message>
    <message>
        <source>Space ticks who was found. The ticks are kept at this desk alone, until the program ends.</source>
        <translation>Phím cách đánh dấu người đã tìm thấy. Dấu chỉ lưu tại bàn này, không đồng bộ, và mất khi thoát chương trình.</translation>
    </message>
    <message>
        <source>Take off all ticks since {time}</source>
        <translation>Bỏ mọi dấu từ {time}</translation>
    </message>
    <message>
        <source>Last scan: {what}</source>
        <translation>Lượt quét cuối: {what}</translation>
    </message>
</context>
<context>
    <name>ListHeading</name>
    <message>
        <source>Everywhere</source>
        <translation>Mọi nơi</translation>
    </message>
    <message>
        <source>The event is closed: who was where has been erased.</source>
        <translation>Sự kiện đã kết thúc: dữ liệu ai ở đâu đã bị xóa.</translation>
    </message>
    <message>
        <source>{n} of {of} found</source>
        <translation>Đã tìm thấy {n}/{of}</translation>
    </message>
    <message>
        <source>As of {time}</source>
        <translation>Tính đến {time}</translation>
    </message>
    <message numerus="yes">
        <source>besides, %n person(s) with a badge on no list</source>
        <translation>
            <numerusform>ngoài ra, %n người có thẻ chưa có trong danh sách</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListedChoice</name>
    <message>
        <source>“{text}” is not on the list: nothing was changed.</source>
        <translation>“{text}” không có trong danh sách: giữ nguyên lựa chọn trước.</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message numerus="yes">
        <source>%n cover sheet(s) ready to print</source>
        <translation>
            <numerusform>%n tờ bìa theo đoàn đã sẵn sàng để in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tick sheet with %n row(s) ready to print</source>
        <translation>
            <numerusform>Danh sách đánh dấu gồm %n dòng đã sẵn sàng để in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LongJob</name>
    <message>
        <source>Stopped.</source>
        <translation>Đã dừng.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Unlock this desk</source>
        <translation>Mở khóa bàn này</translation>
    </message>
    <message>
        <source>{event} – check-in</source>
        <translation>{event} – đón tiếp đại biểu</translation>
    </message>
    <message>
        <source>Change the settings</source>
        <translation>Thay đổi cài đặt</translation>
    </message>
    <message>
        <source>someone not on the list yet</source>
        <translation>người chưa có trong danh sách</translation>
    </message>
    <message>
        <source>Let in: {name}</source>
        <translation>Cho vào: {name}</translation>
    </message>
    <message>
        <source>Leave this event</source>
        <translation>Rời sự kiện này</translation>
    </message>
    <message>
        <source>Close the event</source>
        <translation>Kết thúc sự kiện</translation>
    </message>
    <message>
        <source>Locked: only scanning goes on.</source>
        <translation>Đã khóa: chỉ còn quét thẻ.</translation>
    </message>
</context>
<context>
    <name>More</name>
    <message>
        <source>More…</source>
        <translation>Khác…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Đọc lại</translation>
    </message>
    <message>
        <source>To the start of this page</source>
        <translation>Về phần mở đầu của trang</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Tệp khác…</translation>
    </message>
    <message>
        <source>Report for the secretariat…</source>
        <translation>Báo cáo gửi ban thư ký…</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Name of this desk</source>
        <translation>Tên bàn này</translation>
    </message>
    <message>
        <source>All desks read this name, in verdicts and lists.</source>
        <translation>Mọi bàn đều thấy tên này, trong kết quả quét thẻ và các danh sách.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Đổi tên</translation>
    </message>
    <message>
        <source>This desk is now called {name}.</source>
        <translation>Bàn này nay có tên “{name}”.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>The scan is answered as soon as the roster is written.</source>
        <translation>Lượt quét sẽ được trả lời ngay khi ghi xong danh sách.</translation>
    </message>
    <message numerus="yes">
        <source>%n more scan(s) wait: Esc shows the next.</source>
        <translation>
            <numerusform>Còn %n lượt quét đang chờ: nhấn Esc để xem lượt tiếp theo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) wait until this dialog is closed.</source>
        <translation>
            <numerusform>%n lượt quét đang chờ đóng hộp thoại này.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Offering</name>
    <message>
        <source>On the new computer</source>
        <translation>Trên máy mới</translation>
    </message>
    <message>
        <source>Start the program, choose “Join an event” and hold this code before its camera. Without a camera, type the digits there; the spaces do not matter.</source>
        <translation>Mở phần mềm, chọn “Tham gia một sự kiện” rồi đưa mã này trước camera của máy đó. Không có camera thì gõ các chữ số; dấu cách không quan trọng.</translation>
    </message>
    <message>
        <source>Invitation as a QR code</source>
        <translation>Lời mời dạng mã QR</translation>
    </message>
    <message>
        <source>Invitation as digits</source>
        <translation>Lời mời dạng chữ số</translation>
    </message>
    <message>
        <source>&amp;Copy the digits</source>
        <translation>&amp;Chép các chữ số</translation>
    </message>
    <message>
        <source>&amp;What it will be</source>
        <translation>&amp;Máy đó sẽ là</translation>
    </message>
    <message>
        <source>Asking the hub for an invitation…</source>
        <translation>Đang xin máy chủ một lời mời…</translation>
    </message>
    <message>
        <source>There is no open invitation.</source>
        <translation>Không có lời mời nào đang mở.</translation>
    </message>
    <message>
        <source>Open for {time} minutes, for one computer</source>
        <translation>Còn hiệu lực {time} phút, cho một máy</translation>
    </message>
    <message>
        <source>It must be able to reach: {addresses}</source>
        <translation>Máy đó phải kết nối được tới: {addresses}</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>That does not open the file. Try again.</source>
        <translation>Không mở được tệp. Vui lòng thử lại.</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Report for the secretariat…</source>
        <translation>Báo cáo gửi ban thư ký…</translation>
    </message>
    <message>
        <source>Photos…</source>
        <translation>Ảnh…</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Tệp khác…</translation>
    </message>
    <message>
        <source>To the start of this page</source>
        <translation>Về phần mở đầu của trang</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Đã tiếp nhận</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) added</source>
        <translation>
            <numerusform>Thêm %n người</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) changed</source>
        <translation>
            <numerusform>thay đổi %n người</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as before</source>
        <translation>
            <numerusform>%n giữ nguyên</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn</source>
        <translation>
            <numerusform>%n đã rút tên</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing from the file, nobody deleted</source>
        <translation>
            <numerusform>%n không còn trong tệp, không xóa ai</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) not taken over</source>
        <translation>
            <numerusform>%n dòng không được nhận</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) merged with another of the same person</source>
        <translation>
            <numerusform>%n dòng đã gộp với dòng khác của cùng một người</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) left at the safe answer</source>
        <translation>
            <numerusform>%n câu hỏi giữ câu trả lời an toàn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Badges for %n new person(s)…</source>
        <translation>
            <numerusform>Thẻ cho %n người mới…</numerusform>
        </translation>
    </message>
    <message>
        <source>Badges are made</source>
        <translation>Đã làm xong thẻ</translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) made at the desks stood</source>
        <translation>
            <numerusform>%n chỗ sửa tại bàn được giữ nguyên</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) taken over</source>
        <translation>
            <numerusform>Đã tiếp nhận %n ảnh</numerusform>
        </translation>
    </message>
    <message>
        <source>unclear whose</source>
        <translation>không rõ của ai</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>không đọc được</translation>
    </message>
    <message>
        <source>nearest: {names}</source>
        <translation>gần giống: {names}</translation>
    </message>
    <message>
        <source>nobody of this name</source>
        <translation>không có ai tên này</translation>
    </message>
    <message>
        <source>not a picture</source>
        <translation>không phải ảnh</translation>
    </message>
    <message>
        <source>no photo</source>
        <translation>chưa có ảnh</translation>
    </message>
    <message numerus="yes">
        <source>%n unclear</source>
        <translation>
            <numerusform>%n chưa rõ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a match</source>
        <translation>
            <numerusform>%n không khớp với ai</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) without a photo</source>
        <translation>
            <numerusform>%n người chưa có ảnh</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture by picture</source>
        <translation>Từng ảnh một</translation>
    </message>
    <message>
        <source>{desk} stands; the file says {roster}</source>
        <translation>giữ {desk}; tệp ghi {roster}</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Preview, {size}</source>
        <translation>Xem trước, {size}</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <source>What the column holds</source>
        <translation>Nội dung của cột</translation>
    </message>
    <message>
        <source>Enter: choose the field · Backspace: take back</source>
        <translation>Enter: chọn trường · Backspace: hủy quyết định</translation>
    </message>
    <message>
        <source>Decided as last time · a number decides otherwise</source>
        <translation>Đã quyết định như lần trước · phím số: quyết định khác</translation>
    </message>
    <message>
        <source>Number: decide · Shift: all of this kind · Enter: as proposed · Backspace: take back</source>
        <translation>Phím số: quyết định · Shift: tất cả cùng loại · Enter: theo đề xuất · Backspace: hủy</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Passphrase</source>
        <translation>Cụm mật khẩu</translation>
    </message>
    <message>
        <source>“{file}” is encrypted.</source>
        <translation>“{file}” được mã hóa.</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Cụm mật khẩu</translation>
    </message>
    <message>
        <source>Without the passphrase: type the event&apos;s recovery code.</source>
        <translation>Nếu không có cụm mật khẩu: nhập mã khôi phục của sự kiện.</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Walk-in  F6</source>
        <translation>Đăng ký tại chỗ  F6</translation>
    </message>
    <message>
        <source>Nameless badges…</source>
        <translation>Thẻ không ghi tên…</translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>At any time</source>
        <translation>Mọi lúc</translation>
    </message>
    <message>
        <source>In the last hour</source>
        <translation>Trong một giờ qua</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Từ – đến</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến</translation>
    </message>
</context>
<context>
    <name>PictogramWords</name>
    <message>
        <source>Ceremony</source>
        <translation>Lễ</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Đô thị</translation>
    </message>
    <message>
        <source>Coffee break</source>
        <translation>Giải lao</translation>
    </message>
    <message>
        <source>Culture</source>
        <translation>Văn hóa</translation>
    </message>
    <message>
        <source>Digital</source>
        <translation>Số hóa</translation>
    </message>
    <message>
        <source>Economy</source>
        <translation>Kinh tế</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Giáo dục</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Môi trường</translation>
    </message>
    <message>
        <source>Exhibition</source>
        <translation>Triển lãm</translation>
    </message>
    <message>
        <source>Festival</source>
        <translation>Lễ hội</translation>
    </message>
    <message>
        <source>Forum</source>
        <translation>Diễn đàn</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Y tế</translation>
    </message>
    <message>
        <source>Heritage</source>
        <translation>Di sản</translation>
    </message>
    <message>
        <source>Interpretation</source>
        <translation>Phiên dịch</translation>
    </message>
    <message>
        <source>Lounge</source>
        <translation>Phòng khách</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>Bữa ăn</translation>
    </message>
    <message>
        <source>Plenary</source>
        <translation>Phiên toàn thể</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>Báo chí</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Lễ tân</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Tiệc chiêu đãi</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Ký kết</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Đưa đón</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Tham quan</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Nước</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Hội thảo chuyên đề</translation>
    </message>
</context>
<context>
    <name>PoolDialog</name>
    <message>
        <source>Nameless badges</source>
        <translation>Thẻ không ghi tên</translation>
    </message>
    <message>
        <source>Numbered badges for people whose names nobody has: drivers, security, technicians.</source>
        <translation>Thẻ đánh số cho những người chưa rõ họ tên: lái xe, an ninh, kỹ thuật.</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Loại đại biểu</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>Word before the number</source>
        <translation>Tên gọi</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Lái xe</translation>
    </message>
    <message>
        <source>Make and print</source>
        <translation>Tạo và in</translation>
    </message>
    <message>
        <source>Make and open for printing</source>
        <translation>Tạo và mở để in</translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) made: {name}</source>
        <translation>
            <numerusform>Đã tạo %n thẻ: {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>Say what these badges are called.</source>
        <translation>Vui lòng nhập tên gọi của các thẻ này.</translation>
    </message>
    <message>
        <source>A number from 1 to {most}.</source>
        <translation>Số từ 1 đến {most}.</translation>
    </message>
</context>
<context>
    <name>Portrait</name>
    <message>
        <source>Photo</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>No photo</source>
        <translation>Không có ảnh</translation>
    </message>
</context>
<context>
    <name>PracticeBanner</name>
    <message>
        <source>Practice: nothing here is real, nothing is counted</source>
        <translation>Chế độ tập dượt: không có gì là thật, không tính vào số liệu</translation>
    </message>
</context>
<context>
    <name>PracticePanel</name>
    <message>
        <source>Try:</source>
        <translation>Thử:</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Khác</translation>
    </message>
    <message>
        <source>Print practice badges</source>
        <translation>In thẻ tập dượt</translation>
    </message>
    <message>
        <source>Nobody gets this answer at this door now. Try another door (F9).</source>
        <translation>Hiện tại cửa này không ai nhận kết quả đó. Vui lòng thử cửa khác (F9).</translation>
    </message>
    <message>
        <source>Ten practice badges: they work at every desk, on every day of practice.</source>
        <translation>Mười thẻ tập dượt: dùng được ở mọi bàn, trong mọi ngày tập dượt.</translation>
    </message>
    <message>
        <source>Protocol guest</source>
        <translation>Khách của lễ tân</translation>
    </message>
</context>
<context>
    <name>PrintRoom</name>
    <message>
        <source>Saved: {name}</source>
        <translation>Đã lưu: {name}</translation>
    </message>
</context>
<context>
    <name>PrintStrip</name>
    <message>
        <source>&amp;Yes, it came out</source>
        <translation>&amp;Có, đã in ra</translation>
    </message>
    <message>
        <source>&amp;No, nothing usable</source>
        <translation>&amp;Không, không dùng được</translation>
    </message>
    <message>
        <source>Print &amp;again</source>
        <translation>&amp;In lại</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>Để &amp;sau</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Thử lại</translation>
    </message>
    <message>
        <source>&amp;Printer…</source>
        <translation>&amp;Máy in…</translation>
    </message>
    <message>
        <source>&amp;Cancel printing</source>
        <translation>&amp;Hủy in</translation>
    </message>
    <message>
        <source>PD&amp;F</source>
        <translation>PD&amp;F</translation>
    </message>
    <message>
        <source>Do no&amp;t print</source>
        <translation>&amp;Không in</translation>
    </message>
    <message>
        <source>&amp;Open PDF</source>
        <translation>&amp;Mở PDF</translation>
    </message>
    <message>
        <source>&amp;Save PDF…</source>
        <translation>&amp;Lưu PDF…</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait(s).</source>
        <translation>
            <numerusform>Còn %n lần in nữa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Lưu PDF</translation>
    </message>
</context>
<context>
    <name>PrinterDialog</name>
    <message>
        <source>Printer and badge</source>
        <translation>Máy in và thẻ</translation>
    </message>
</context>
<context>
    <name>PrinterForm</name>
    <message>
        <source>&amp;Printer</source>
        <translation>&amp;Máy in</translation>
    </message>
    <message>
        <source>&amp;Badge</source>
        <translation>&amp;Mẫu thẻ</translation>
    </message>
    <message>
        <source>Bac&amp;k side</source>
        <translation>Mặt &amp;sau</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>Độ &amp;phân giải</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Tìm lại</translation>
    </message>
    <message>
        <source>Print a &amp;test badge</source>
        <translation>In &amp;thử một thẻ</translation>
    </message>
    <message>
        <source>None: open the PDF</source>
        <translation>Không có: mở tệp PDF</translation>
    </message>
    <message>
        <source>{printer} (the system’s own choice)</source>
        <translation>{printer} (mặc định của hệ thống)</translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation>Đang tìm máy in…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không in</translation>
    </message>
    <message>
        <source>Flipped on the long edge</source>
        <translation>Lật theo cạnh dài</translation>
    </message>
    <message>
        <source>Flipped on the short edge</source>
        <translation>Lật theo cạnh ngắn</translation>
    </message>
    <message>
        <source>The printer’s own ({dpi} dpi)</source>
        <translation>Theo máy in ({dpi} dpi)</translation>
    </message>
    <message>
        <source>This printer is not there now.</source>
        <translation>Hiện không thấy máy in này.</translation>
    </message>
    <message>
        <source>This printer names no paper of this size: {layout}.</source>
        <translation>Máy in này không có khổ giấy phù hợp: {layout}.</translation>
    </message>
    <message>
        <source>This printer does not print both sides.</source>
        <translation>Máy in này không in được hai mặt.</translation>
    </message>
    <message>
        <source>This badge has no back side.</source>
        <translation>Mẫu thẻ này không có mặt sau.</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>Sẵn sàng.</translation>
    </message>
    <message>
        <source>Test badge</source>
        <translation>Thẻ thử</translation>
    </message>
    <message>
        <source>The test badge goes to print. It opens no door.</source>
        <translation>Thẻ thử được gửi in. Thẻ này không vào được cửa nào.</translation>
    </message>
</context>
<context>
    <name>ProgrammePage</name>
    <message>
        <source>Programme</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Edit…  D</source>
        <translation>Sửa…  D</translation>
    </message>
    <message>
        <source>New session…  N</source>
        <translation>Phiên mới…  N</translation>
    </message>
    <message>
        <source>Programme file…  T</source>
        <translation>Nhận từ tệp…  T</translation>
    </message>
    <message>
        <source>This desk now stands at: {name}</source>
        <translation>Bàn này hiện làm việc tại: {name}</translation>
    </message>
    <message>
        <source>The event has been closed since {time}: the programme can only be read.</source>
        <translation>Sự kiện đã kết thúc từ {time}: chỉ còn xem được chương trình.</translation>
    </message>
</context>
<context>
    <name>ProgrammeWords</name>
    <message>
        <source>Every day</source>
        <translation>Hằng ngày</translation>
    </message>
    <message>
        <source>{day} · today</source>
        <translation>{day} · hôm nay</translation>
    </message>
    <message>
        <source>Opens at {time}</source>
        <translation>Mở cửa lúc {time}</translation>
    </message>
    <message>
        <source>Closed since {time}</source>
        <translation>Đã đóng cửa từ {time}</translation>
    </message>
    <message>
        <source>Closes at {time}</source>
        <translation>Sắp đóng cửa: {time}</translation>
    </message>
    <message>
        <source>Open until {time}</source>
        <translation>Đang mở đến {time}</translation>
    </message>
    <message>
        <source>Open since {time}</source>
        <translation>Đang mở từ {time}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Đang mở</translation>
    </message>
    <message>
        <source>open at {time}, then stay open</source>
        <translation>mở từ {time}</translation>
    </message>
    <message>
        <source>close at {time}</source>
        <translation>đóng lúc {time}</translation>
    </message>
    <message>
        <source>always open</source>
        <translation>luôn mở</translation>
    </message>
    <message>
        <source>{n} of {of} present</source>
        <translation>{n}/{of} đã đến</translation>
    </message>
    <message>
        <source>{n} / {of} seats</source>
        <translation>{n} / {of} chỗ</translation>
    </message>
    <message>
        <source>{n} inside</source>
        <translation>{n} đang trong phòng</translation>
    </message>
    <message>
        <source>{n} of {of} seats taken</source>
        <translation>{n}/{of} chỗ</translation>
    </message>
    <message>
        <source>{n} last seen here</source>
        <translation>{n} thấy lần cuối ở đây</translation>
    </message>
    <message>
        <source>Once only</source>
        <translation>Chỉ vào một lần</translation>
    </message>
    <message>
        <source>In and out, exits are scanned too</source>
        <translation>Ghi cả vào và ra</translation>
    </message>
    <message>
        <source>Free: in again at any time</source>
        <translation>Tự do: được vào lại bất cứ lúc nào</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Tất cả đại biểu</translation>
    </message>
    <message numerus="yes">
        <source>%n more category(ies)</source>
        <translation>
            <numerusform>%n loại đại biểu khác</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more delegation(s)</source>
        <translation>
            <numerusform>%n đoàn khác</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) by name</source>
        <translation>
            <numerusform>%n người được nêu đích danh</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n category(ies)</source>
        <translation>
            <numerusform>%n loại đại biểu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delegation(s)</source>
        <translation>
            <numerusform>%n đoàn</numerusform>
        </translation>
    </message>
    <message>
        <source>By list</source>
        <translation>Theo danh sách</translation>
    </message>
    <message>
        <source>this door</source>
        <translation>cửa này</translation>
    </message>
</context>
<context>
    <name>Proposal</name>
    <message>
        <source>Go there  F7</source>
        <translation>Chuyển  F7</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Ở lại</translation>
    </message>
    <message>
        <source>It is time for “{session}” ({hall}, {time}).</source>
        <translation>Đã đến giờ “{session}” ({hall}, {time}).</translation>
    </message>
    <message>
        <source>It is time for “{session}” ({time}).</source>
        <translation>Đã đến giờ “{session}” ({time}).</translation>
    </message>
</context>
<context>
    <name>ProtectionForm</name>
    <message>
        <source>How is the event file protected?</source>
        <translation>Bảo vệ tệp sự kiện bằng cách nào?</translation>
    </message>
    <message>
        <source>Encrypted; this computer keeps the key for you</source>
        <translation>Mã hóa; máy này giữ khóa</translation>
    </message>
    <message>
        <source>Encrypted with a passphrase, asked at each start</source>
        <translation>Mã hóa bằng cụm mật khẩu, hỏi mỗi lần khởi động</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Không mã hóa</translation>
    </message>
    <message>
        <source>P&amp;assphrase</source>
        <translation>Cụm mật &amp;khẩu</translation>
    </message>
    <message>
        <source>Passphrase &amp;again</source>
        <translation>&amp;Nhập lại cụm mật khẩu</translation>
    </message>
    <message>
        <source>Whoever gets hold of this computer or a copy of the file can read everybody&apos;s data.</source>
        <translation>Ai có máy này hoặc một bản sao của tệp đều đọc được dữ liệu của mọi người.</translation>
    </message>
    <message numerus="yes">
        <source>A passphrase has at least %n character(s).</source>
        <translation>
            <numerusform>Cụm mật khẩu có ít nhất %n ký tự.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Hai cụm mật khẩu không khớp.</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Lost</source>
        <translation>Mất thẻ</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Thẻ hỏng</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>Quên thẻ</translation>
    </message>
    <message>
        <source>Wrong data</source>
        <translation>Sai thông tin</translation>
    </message>
    <message>
        <source>Stolen</source>
        <translation>Bị lấy cắp</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Lý do khác</translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>Remove session</source>
        <translation>Bỏ phiên</translation>
    </message>
    <message>
        <source>It leaves the programme of every desk; desks that stand there go to another session. What happened in it stays in the record.</source>
        <translation>Phiên này không còn trong chương trình của mọi bàn; bàn đang làm việc ở đó sẽ chuyển sang phiên khác. Những gì đã diễn ra vẫn được lưu trong nhật ký.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ phiên</translation>
    </message>
    <message>
        <source>Removed: {name}</source>
        <translation>Đã bỏ: {name}</translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message>
        <source>Replace badge</source>
        <translation>Cấp lại thẻ</translation>
    </message>
    <message>
        <source>Badge {number} stops working at once, at every door.</source>
        <translation>Thẻ {number} mất giá trị ngay, tại mọi cửa.</translation>
    </message>
    <message>
        <source>There is no badge yet; this will be the first.</source>
        <translation>Chưa có thẻ; đây là thẻ đầu tiên.</translation>
    </message>
    <message>
        <source>Why is it replaced? One key is enough.</source>
        <translation>Vì sao thay thẻ? Chỉ cần nhấn một phím.</translation>
    </message>
    <message>
        <source>{key}  {reason}</source>
        <translation>{key}  {reason}</translation>
    </message>
    <message>
        <source>Replace and print</source>
        <translation>Cấp lại và in</translation>
    </message>
    <message>
        <source>Replace and open for printing</source>
        <translation>Cấp lại và mở để in</translation>
    </message>
    <message>
        <source>Choose a reason first: it is kept in the record.</source>
        <translation>Vui lòng chọn lý do trước: lý do được lưu lại.</translation>
    </message>
    <message>
        <source>New badge {new}; badge {old} no longer works.</source>
        <translation>Thẻ mới {new}; thẻ {old} không còn giá trị.</translation>
    </message>
    <message>
        <source>First badge {new}.</source>
        <translation>Thẻ đầu tiên {new}.</translation>
    </message>
    <message>
        <source>Replacement badge for {name}</source>
        <translation>Cấp lại thẻ cho {name}</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Programme taken over</source>
        <translation>Đã nhận chương trình</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) taken over</source>
        <translation>
            <numerusform>Đã nhận %n thay đổi</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>Không có gì thay đổi</translation>
    </message>
    <message>
        <source>New or changed:</source>
        <translation>Mới hoặc có thay đổi:</translation>
    </message>
    <message>
        <source>No longer in the programme:</source>
        <translation>Không còn trong chương trình:</translation>
    </message>
    <message>
        <source>Hours set by a supervisor stay, the file says nothing new about them:</source>
        <translation>Giữ nguyên giờ do người phụ trách đã đặt vì tệp không nêu giờ mới:</translation>
    </message>
    <message>
        <source>Access rules name what nobody has (yet):</source>
        <translation>Quy tắc ra vào nhắc đến mục chưa có:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n mục khác</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message numerus="yes">
        <source>%n people added</source>
        <translation>
            <numerusform>Đã thêm %n người</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation>
            <numerusform>đã đọc %n dòng</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns left out: {columns}</source>
        <translation>Các cột không dùng: {columns}</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>Shown only now and kept nowhere. Whoever has it can open the event file without passphrase and declare a stolen computer untrusted. Write it down or print it, and lock it away.</source>
        <translation>Chỉ hiện một lần này và không lưu ở đâu. Ai có mã này đều mở được tệp sự kiện mà không cần cụm mật khẩu, và thu hồi được quyền của máy bị mất cắp. Hãy ghi lại hoặc in ra và cất giữ nơi có khóa.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Sao chép</translation>
    </message>
    <message>
        <source>&amp;Save as PDF to print…</source>
        <translation>Lưu thành &amp;PDF để in…</translation>
    </message>
    <message>
        <source>I have &amp;kept the recovery code</source>
        <translation>Tôi đã &amp;cất giữ mã khôi phục</translation>
    </message>
    <message>
        <source>Keep the recovery code first, then tick the box.</source>
        <translation>Vui lòng cất giữ mã khôi phục trước, rồi đánh dấu vào ô.</translation>
    </message>
    <message>
        <source>{what}: {said}</source>
        <translation>{what}: {said}</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>Dòng {row}</translation>
    </message>
    <message>
        <source>Copied. Paste it where it stays, then delete it from the clipboard.</source>
        <translation>Đã sao chép. Hãy dán vào nơi cất giữ, rồi xóa khỏi bộ nhớ tạm.</translation>
    </message>
    <message>
        <source>Saved. Print it, then delete the file.</source>
        <translation>Đã lưu. Hãy in ra, rồi xóa tệp.</translation>
    </message>
</context>
<context>
    <name>RetireDialog</name>
    <message>
        <source>Retire a desk</source>
        <translation>Ngừng dùng một bàn</translation>
    </message>
    <message>
        <source>This desk&apos;s work is over. All it recorded counts, and its badges stay valid. Nobody waits for it any more; should it still record something, that counts too.</source>
        <translation>Bàn này đã xong việc. Mọi dữ liệu đã ghi vẫn được tính, các thẻ đã cấp vẫn có giá trị. Không cần chờ bàn này nữa; nếu bàn còn ghi thêm thì dữ liệu ấy cũng được tính.</translation>
    </message>
    <message>
        <source>Lost or stolen? Then close this and revoke it: a retired desk is still trusted.</source>
        <translation>Máy bị mất hoặc bị lấy cắp? Hãy đóng cửa sổ này và hủy quyền: bàn ngừng dùng vẫn được tin cậy.</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Ngừng dùng</translation>
    </message>
    <message>
        <source>Retire {desk}</source>
        <translation>Ngừng dùng bàn “{desk}”</translation>
    </message>
    <message>
        <source>{desk} is retired.</source>
        <translation>“{desk}” đã ngừng dùng.</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Entries of the section</source>
        <translation>Các mục trong phần này</translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translation>Không có gì ở đây.</translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n person(s) who are missing from the file?</source>
        <translation>
            <numerusform>Rút tên %n người không có trong tệp?</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Rút tên</translation>
    </message>
    <message>
        <source>They are no longer expected, and their badges open no door any more.</source>
        <translation>Những người này không còn trong diện dự kiến tham dự, thẻ của họ không còn qua được cửa nào.</translation>
    </message>
    <message>
        <source>Withdraw all</source>
        <translation>Rút tên tất cả</translation>
    </message>
</context>
<context>
    <name>ReviewStep</name>
    <message>
        <source>Say which column holds the names: without them nobody is read.</source>
        <translation>Hãy cho biết cột nào là họ và tên: thiếu cột này thì không đọc được ai.</translation>
    </message>
    <message>
        <source>“{name}”: is everybody in?</source>
        <translation>“{name}”: đã đủ mọi người chưa?</translation>
    </message>
</context>
<context>
    <name>RevokeDialog</name>
    <message>
        <source>Revoke a lost laptop</source>
        <translation>Hủy quyền máy bị mất</translation>
    </message>
    <message>
        <source>Trusted until its last record known here: {time}, record {n}.</source>
        <translation>Chỉ tin cậy đến lần ghi cuối mà bàn này biết: {time}, lần ghi thứ {n}.</translation>
    </message>
    <message>
        <source>Whatever it records after that does not count at any desk, and no hub admits it any more. Badges it issued before stay valid; badges it issues from now on open no door. This cannot be taken back.</source>
        <translation>Mọi dữ liệu máy này ghi sau đó không được tính ở bất kỳ bàn nào, và không máy chủ nào tiếp nhận máy này nữa. Các thẻ đã cấp trước đó vẫn có giá trị; thẻ máy này cấp từ nay không mở được cửa nào. Không thể hoàn tác.</translation>
    </message>
    <message>
        <source>What has happened (kept in the record)</source>
        <translation>Sự việc (được lưu lại)</translation>
    </message>
    <message>
        <source>Recovery code of the event</source>
        <translation>Mã khôi phục của sự kiện</translation>
    </message>
    <message>
        <source>Revoke this laptop</source>
        <translation>Hủy quyền máy này</translation>
    </message>
    <message>
        <source>Revoke {desk}</source>
        <translation>Hủy quyền “{desk}”</translation>
    </message>
    <message>
        <source>{desk} is revoked: what it records from now on does not count.</source>
        <translation>“{desk}” đã bị hủy quyền: dữ liệu ghi từ nay không được tính.</translation>
    </message>
    <message>
        <source>An organiser&apos;s laptop is revoked with the recovery code only: the 42 digits on the sheet.</source>
        <translation>Máy của ban tổ chức chỉ hủy quyền được bằng mã khôi phục: 42 chữ số ghi trên tờ giấy.</translation>
    </message>
    <message>
        <source>This is not the recovery code of the event. Compare it with the sheet.</source>
        <translation>Đây không phải mã khôi phục của sự kiện. Vui lòng đối chiếu với tờ giấy.</translation>
    </message>
</context>
<context>
    <name>RosterPage</name>
    <message>
        <source>Choose the roster</source>
        <translation>Chọn danh sách</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Taking over “{name}”</source>
        <translation>Đang tiếp nhận “{name}”</translation>
    </message>
    <message>
        <source>Reading “{name}”</source>
        <translation>Đang đọc “{name}”</translation>
    </message>
    <message>
        <source>Reading again…</source>
        <translation>Đang đọc lại…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was taken over.</source>
        <translation>Đã dừng. Chưa tiếp nhận gì.</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>Name, delegation or number (F3)</source>
        <translation>Tên, đoàn hoặc số thẻ (F3)</translation>
    </message>
    <message>
        <source>Find a delegate</source>
        <translation>Tìm đại biểu</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Lượt quét gần đây</translation>
    </message>
    <message>
        <source>Taken back · {what}</source>
        <translation>Đã hoàn tác · {what}</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>Không có trong danh sách</translation>
    </message>
</context>
<context>
    <name>ScannerTestView</name>
    <message>
        <source>Hand scanner: scan any badge, or a test badge.</source>
        <translation>Máy quét cầm tay: quét một thẻ bất kỳ, hoặc thẻ thử.</translation>
    </message>
    <message>
        <source>The scanner works.</source>
        <translation>Máy quét hoạt động tốt.</translation>
    </message>
    <message>
        <source>The scanner works. This computer&apos;s keyboard layout or typing aid rewrites what it sends; that does no harm, because the keys themselves are read.</source>
        <translation>Máy quét hoạt động tốt. Kiểu bàn phím hoặc bộ gõ của máy này làm thay đổi ký tự máy quét gửi; điều đó không ảnh hưởng, vì phần mềm đọc chính các phím.</translation>
    </message>
    <message>
        <source>The scanner works, but sends no Enter after a code, so each scan takes a moment longer. Set its suffix to Enter (“CR”) with the code in its manual.</source>
        <translation>Máy quét hoạt động nhưng không gửi Enter sau mỗi mã, nên mỗi lượt quét chậm hơn một chút. Hãy đặt hậu tố là Enter (“CR”) bằng mã trong sách hướng dẫn của máy.</translation>
    </message>
    <message>
        <source>The code did not arrive whole: a typing aid kept some of it. Switch off Vietnamese typing (Telex, VNI) on this computer, then scan again.</source>
        <translation>Mã không đến đầy đủ: bộ gõ đã giữ lại một phần. Hãy tắt bộ gõ tiếng Việt (Telex, VNI) trên máy này, rồi quét lại.</translation>
    </message>
    <message>
        <source>Letters came where digits should be. Set the scanner&apos;s keyboard country to “USA” with the code in its manual, then scan again.</source>
        <translation>Nhận được chữ cái thay vì chữ số. Hãy đặt bàn phím của máy quét là “USA” bằng mã trong sách hướng dẫn của máy, rồi quét lại.</translation>
    </message>
    <message>
        <source>Digits are missing: the scanner types faster than this computer reads. Give it a delay between characters (“inter-character delay”) with the code in its manual, then scan again.</source>
        <translation>Thiếu chữ số: máy quét gửi nhanh hơn máy này đọc. Hãy đặt độ trễ giữa các ký tự (“inter-character delay”) bằng mã trong sách hướng dẫn của máy, rồi quét lại.</translation>
    </message>
    <message>
        <source>That was some other code, not a badge of ours. Scan a badge.</source>
        <translation>Đó là mã khác, không phải thẻ của hội nghị. Vui lòng quét một thẻ.</translation>
    </message>
</context>
<context>
    <name>Scope</name>
    <message>
        <source>Delegation</source>
        <translation>Đoàn</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Loại thẻ</translation>
    </message>
    <message>
        <source>Which of their badges</source>
        <translation>In những thẻ nào</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Not on paper yet: {count}</source>
        <translation>Chưa in: {count}</translation>
    </message>
    <message>
        <source>Changed since they were printed: {count}</source>
        <translation>Đã thay đổi sau khi in: {count}</translation>
    </message>
    <message>
        <source>All of them: {count}</source>
        <translation>Tất cả: {count}</translation>
    </message>
</context>
<context>
    <name>ScopeChoice</name>
    <message>
        <source>The whole event</source>
        <translation>Toàn bộ sự kiện</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Phiên</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Name, delegation, number</source>
        <translation>Tên, đoàn, số thẻ</translation>
    </message>
    <message>
        <source>Find a delegate</source>
        <translation>Tìm đại biểu</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Kết quả tìm</translation>
    </message>
    <message>
        <source>Register as walk-in  F6</source>
        <translation>Đăng ký tại chỗ  F6</translation>
    </message>
    <message>
        <source>SAME NAME</source>
        <translation>TRÙNG TÊN</translation>
    </message>
    <message>
        <source>Nobody found for “{text}”.</source>
        <translation>Không tìm thấy ai với “{text}”.</translation>
    </message>
    <message>
        <source>Two letters are enough, without tones, in any order of words.</source>
        <translation>Chỉ cần hai chữ cái, không cần dấu, không cần đúng thứ tự.</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Sections</source>
        <translation>Các phần</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Vấn đề</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Cần quyết định</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Các cột</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Thêm mới</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Không còn</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Đã hiểu</translation>
    </message>
</context>
<context>
    <name>SessionDialog</name>
    <message>
        <source>New session</source>
        <translation>Phiên mới</translation>
    </message>
    <message>
        <source>Edit session</source>
        <translation>Sửa phiên</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Remove from programme…</source>
        <translation>Bỏ khỏi chương trình…</translation>
    </message>
    <message>
        <source>Added: {name}</source>
        <translation>Đã thêm: {name}</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Đã lưu: {name}</translation>
    </message>
    <message>
        <source>A name is needed, in one language at least.</source>
        <translation>Cần có tên, ít nhất bằng một ngôn ngữ.</translation>
    </message>
    <message>
        <source>Times need a day.</source>
        <translation>Có giờ thì phải có ngày.</translation>
    </message>
    <message>
        <source>The end lies before the beginning: give both times anew.</source>
        <translation>Giờ kết thúc trước giờ bắt đầu: vui lòng nhập lại cả hai.</translation>
    </message>
    <message>
        <source>Nobody has the reference “{text}”.</source>
        <translation>Không có ai mang mã đại biểu “{text}”.</translation>
    </message>
</context>
<context>
    <name>SessionForm</name>
    <message>
        <source>Name, {language}</source>
        <translation>Tên, {language}</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>Hội trường</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Số chỗ</translation>
    </message>
    <message>
        <source>Re-entry</source>
        <translation>Ra vào</translation>
    </message>
    <message>
        <source>Parallel with</source>
        <translation>Song song với</translation>
    </message>
    <message>
        <source>Sessions with the same word here take place at once: who enters one has left the others.</source>
        <translation>Các phiên có cùng từ ở ô này diễn ra cùng lúc: vào phiên này là đã rời các phiên kia.</translation>
    </message>
    <message>
        <source>Sign on badges</source>
        <translation>Biểu tượng trên thẻ</translation>
    </message>
    <message>
        <source>Named people: references, with commas between them</source>
        <translation>Người được nêu tên: mã đại biểu, cách nhau bằng dấu phẩy</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>không giới hạn</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Doors open</source>
        <translation>Mở cửa</translation>
    </message>
    <message>
        <source>Doors close</source>
        <translation>Đóng cửa</translation>
    </message>
    <message>
        <source>Free: in again at any time</source>
        <translation>Tự do: được vào lại bất cứ lúc nào</translation>
    </message>
    <message>
        <source>Once only, as a meal</source>
        <translation>Chỉ vào một lần, như bữa ăn</translation>
    </message>
    <message>
        <source>In and out: exits are scanned too</source>
        <translation>Vào và ra: ghi cả lượt ra</translation>
    </message>
    <message>
        <source>Whoever is in a category or delegation ticked, or is named, may enter; with none, everyone.</source>
        <translation>Người thuộc loại đại biểu hoặc đoàn được đánh dấu, hoặc được nêu tên, thì được vào; không chọn gì thì mọi người đều được vào.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Categories: no rule</source>
        <translation>Loại đại biểu: không quy định</translation>
    </message>
    <message>
        <source>Categories ticked: {n}</source>
        <translation>Loại đại biểu được chọn: {n}</translation>
    </message>
    <message>
        <source>Delegations: no rule</source>
        <translation>Đoàn: không quy định</translation>
    </message>
    <message>
        <source>Delegations ticked: {n}</source>
        <translation>Đoàn được chọn: {n}</translation>
    </message>
    <message>
        <source>The end is on the following day.</source>
        <translation>Kết thúc vào ngày hôm sau.</translation>
    </message>
</context>
<context>
    <name>SessionPanel</name>
    <message>
        <source>Open now  O</source>
        <translation>Mở cửa  O</translation>
    </message>
    <message>
        <source>Extend…  E</source>
        <translation>Gia hạn…  E</translation>
    </message>
    <message>
        <source>Close now  C</source>
        <translation>Đóng cửa  C</translation>
    </message>
    <message>
        <source>Stand here  Enter</source>
        <translation>Chuyển bàn sang phiên này  Enter</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>Hội trường</translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>Cửa</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Đại biểu</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Chỗ ngồi</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Hiện tại</translation>
    </message>
    <message>
        <source>Re-entry</source>
        <translation>Ra vào</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Được vào</translation>
    </message>
    <message>
        <source>Nearly full</source>
        <translation>Sắp đủ chỗ</translation>
    </message>
    <message>
        <source>Full: nobody more is let in</source>
        <translation>Đã đủ chỗ: không nhận thêm người</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Máy quét</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Âm thanh</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Bàn</translation>
    </message>
    <message>
        <source>Supervisors</source>
        <translation>Người phụ trách</translation>
    </message>
</context>
<context>
    <name>SettleAllDialog</name>
    <message>
        <source>Settle all light ones</source>
        <translation>Giải quyết mọi mục ít nghiêm trọng</translation>
    </message>
    <message>
        <source>Everyone who was let in twice to “{session}” without any sign of a copied badge is taken for the same person. The grave ones stay here.</source>
        <translation>Những người vào “{session}” hai lần mà không có dấu hiệu thẻ bị sao chép đều được coi là cùng một người. Các mục nặng vẫn ở lại đây.</translation>
    </message>
    <message>
        <source>Same person, all of them</source>
        <translation>Tất cả cùng một người</translation>
    </message>
    <message numerus="yes">
        <source>Settled: %n</source>
        <translation>
            <numerusform>Đã giải quyết: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetupWindow</name>
    <message>
        <source>Opening the event…</source>
        <translation>Đang mở sự kiện…</translation>
    </message>
    <message>
        <source>Set up check-in</source>
        <translation>Chuẩn bị bàn đón tiếp</translation>
    </message>
    <message>
        <source>Making the sample…</source>
        <translation>Đang tạo sự kiện mẫu…</translation>
    </message>
    <message>
        <source>Reading the roster…</source>
        <translation>Đang đọc danh sách…</translation>
    </message>
    <message>
        <source>Reading again…</source>
        <translation>Đang đọc lại…</translation>
    </message>
    <message>
        <source>Making the event…</source>
        <translation>Đang tạo sự kiện…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was made.</source>
        <translation>Đã dừng. Chưa tạo gì.</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>Not recorded: nobody was admitted</source>
        <translation>Chưa ghi được: chưa cho ai vào</translation>
    </message>
    <message>
        <source>Figures of the other desks as of {time}</source>
        <translation>Số liệu của các bàn khác tính đến {time}</translation>
    </message>
</context>
<context>
    <name>ShiftDialog</name>
    <message>
        <source>Shift hand-over</source>
        <translation>Bàn giao ca</translation>
    </message>
    <message>
        <source>On shift now: {name}</source>
        <translation>Đang trực: {name}</translation>
    </message>
    <message>
        <source>Nobody is on shift. What is done here names only the desk.</source>
        <translation>Chưa có người trực. Mọi việc làm ở đây chỉ ghi tên bàn.</translation>
    </message>
    <message>
        <source>&amp;Who takes over?</source>
        <translation>&amp;Ai nhận ca?</translation>
    </message>
    <message>
        <source>Name, or a number from the list</source>
        <translation>Họ tên, hoặc số trong danh sách</translation>
    </message>
    <message>
        <source>Known at this event</source>
        <translation>Đã từng trực tại sự kiện này</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Nhận ca</translation>
    </message>
    <message>
        <source>N&amp;obody</source>
        <translation>&amp;Không ai trực</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Type a name, or choose one by its number.</source>
        <translation>Vui lòng nhập họ tên, hoặc chọn theo số.</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>Page before</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Page {page} of the first {pages}</source>
        <translation>Trang {page} trong {pages} trang đầu</translation>
    </message>
    <message>
        <source>Nothing to print here.</source>
        <translation>Không có gì để in.</translation>
    </message>
</context>
<context>
    <name>Sides</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n bên nữa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Similar</name>
    <message>
        <source>Already on the list? Choose with ↑ ↓, F2 opens the record.</source>
        <translation>Đã có trong danh sách? Chọn bằng ↑ ↓, nhấn F2 để mở hồ sơ.</translation>
    </message>
    <message>
        <source>Already on the list?</source>
        <translation>Đã có trong danh sách?</translation>
    </message>
</context>
<context>
    <name>SoundTest</name>
    <message>
        <source>A sound for each verdict</source>
        <translation>Mỗi kết quả một âm thanh</translation>
    </message>
    <message>
        <source>Enters</source>
        <translation>Mời vào</translation>
    </message>
    <message>
        <source>Twice</source>
        <translation>Đã vào rồi</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Không đúng cửa</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>Hết giá trị</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Không rõ</translation>
    </message>
    <message>
        <source>Hear the sound: {verdict}</source>
        <translation>Nghe âm thanh: {verdict}</translation>
    </message>
    <message>
        <source>This computer has nothing to play sounds with.</source>
        <translation>Máy này không có phương tiện phát âm thanh.</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Take over a roster</source>
        <translation>Tiếp nhận danh sách</translation>
    </message>
    <message>
        <source>Choose the list of people as it came, XLSX, XLS, ODS or CSV, or drop it on this window. You see what it would change before anything is written; what the desks corrected stays.</source>
        <translation>Chọn danh sách như khi nhận được (XLSX, XLS, ODS hoặc CSV), hoặc kéo thả tệp vào cửa sổ này. Các thay đổi được xem trước khi ghi; những gì các bàn đã sửa vẫn được giữ.</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Read “{name}” again</source>
        <translation>Đọc lại “{name}”</translation>
    </message>
    <message>
        <source>Around the roster</source>
        <translation>Việc liên quan đến danh sách</translation>
    </message>
    <message numerus="yes">
        <source>Badges for %n person(s) without one…</source>
        <translation>
            <numerusform>Thẻ cho %n người chưa có…</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos…</source>
        <translation>Ảnh…</translation>
    </message>
    <message>
        <source>Export the roster…</source>
        <translation>Xuất danh sách…</translation>
    </message>
    <message>
        <source>One PDF to print; nobody gets a second badge.</source>
        <translation>Một tệp PDF để in; không ai nhận thẻ thứ hai.</translation>
    </message>
    <message>
        <source>From a folder or a ZIP file: their names tell whose they are, by reference or name.</source>
        <translation>Từ một thư mục hoặc tệp ZIP: tên tệp cho biết ảnh của ai, theo mã đại biểu hoặc họ tên.</translation>
    </message>
    <message>
        <source>Everyone as the desks know them now; the file imports back without a change.</source>
        <translation>Mọi người theo dữ liệu hiện có tại các bàn; nhập lại tệp này không thay đổi gì.</translation>
    </message>
</context>
<context>
    <name>SupervisorDialog</name>
    <message>
        <source>Supervisor</source>
        <translation>Người phụ trách</translation>
    </message>
    <message>
        <source>&amp;Supervisor</source>
        <translation>Người phụ &amp;trách</translation>
    </message>
    <message>
        <source>&amp;PIN, six digits</source>
        <translation>Mã &amp;PIN, sáu chữ số</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Lý do</translation>
    </message>
    <message>
        <source>Give a reason: it is kept in the record.</source>
        <translation>Vui lòng nêu lý do: lý do được lưu lại.</translation>
    </message>
    <message>
        <source>A PIN has six digits.</source>
        <translation>Mã PIN gồm sáu chữ số.</translation>
    </message>
    <message>
        <source>Wrong PIN.</source>
        <translation>Sai mã PIN.</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong PINs. Try again in %n second(s); scanning goes on.</source>
        <translation>
            <numerusform>Nhập sai mã PIN quá nhiều lần. Vui lòng thử lại sau %n giây; vẫn quét thẻ được.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SupervisorsForm</name>
    <message>
        <source>Supervisors decide at the door what a volunteer may not, each with a PIN of six digits. While there are none, no PIN is asked.</source>
        <translation>Người phụ trách quyết định tại cửa những việc vượt quyền tình nguyện viên, mỗi người có một mã PIN sáu chữ số. Khi chưa có ai, phần mềm không hỏi mã PIN.</translation>
    </message>
    <message>
        <source>Supervisors</source>
        <translation>Người phụ trách</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Họ tên</translation>
    </message>
    <message>
        <source>&amp;PIN, six digits</source>
        <translation>Mã &amp;PIN, sáu chữ số</translation>
    </message>
    <message>
        <source>PIN &amp;again</source>
        <translation>&amp;Nhập lại mã PIN</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;Thêm</translation>
    </message>
    <message>
        <source>&amp;Change PIN</source>
        <translation>Đổi &amp;mã PIN</translation>
    </message>
    <message>
        <source>Really remove?</source>
        <translation>Chắc chắn bỏ?</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Bỏ</translation>
    </message>
    <message>
        <source>The two PINs differ.</source>
        <translation>Hai mã PIN không khớp.</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>Đã thêm.</translation>
    </message>
    <message>
        <source>The PIN is changed.</source>
        <translation>Đã đổi mã PIN.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Đã bỏ.</translation>
    </message>
</context>
<context>
    <name>SyncPill</name>
    <message>
        <source>Synchronising: {how}</source>
        <translation>Đồng bộ: {how}</translation>
    </message>
</context>
<context>
    <name>SyncStrip</name>
    <message>
        <source>Use port {port}</source>
        <translation>Dùng cổng {port}</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Đã rõ</translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n chờ gửi</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the hub</source>
        <translation>Máy chủ</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>An toàn</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Đã lưu</translation>
    </message>
    <message>
        <source>Synchronised</source>
        <translation>Đã đồng bộ</translation>
    </message>
    <message>
        <source>No contact</source>
        <translation>Mất liên lạc</translation>
    </message>
    <message>
        <source>Hub not met yet</source>
        <translation>Chưa gặp máy chủ</translation>
    </message>
    <message>
        <source>Desk revoked</source>
        <translation>Bàn đã hủy quyền</translation>
    </message>
    <message>
        <source>Not admitted</source>
        <translation>Chưa được nhận</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>Cần cập nhật</translation>
    </message>
    <message>
        <source>Hub outdated</source>
        <translation>Máy chủ bản cũ</translation>
    </message>
    <message numerus="yes">
        <source>%n desk(s)</source>
        <translation>
            <numerusform>%n bàn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n desk(s) connected to this laptop</source>
        <translation>
            <numerusform>%n bàn đang kết nối với máy này</numerusform>
        </translation>
    </message>
    <message>
        <source>Hub: {name}</source>
        <translation>Máy chủ: {name}</translation>
    </message>
    <message>
        <source>Last contact: {ago}</source>
        <translation>Liên lạc lần cuối: {ago}</translation>
    </message>
    <message>
        <source>Waiting to be sent: {n}</source>
        <translation>Chờ gửi: {n}</translation>
    </message>
    <message>
        <source>Stored on another machine: {n} of {all}</source>
        <translation>Đã lưu trên một máy khác: {n}/{all}</translation>
    </message>
    <message>
        <source>Safe on two others: {n} of {all}</source>
        <translation>An toàn trên hai máy khác: {n}/{all}</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>vừa xong</translation>
    </message>
    <message>
        <source>{time} ago</source>
        <translation>{time} trước</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} giờ</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} phút</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} giây</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is {time} behind the hub&apos;s. Times are corrected; set the clock.</source>
        <translation>Đồng hồ máy này chậm {time} so với máy chủ. Thời gian đã được hiệu chỉnh; hãy chỉnh lại đồng hồ.</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is {time} ahead of the hub&apos;s. Times are corrected; set the clock.</source>
        <translation>Đồng hồ máy này nhanh {time} so với máy chủ. Thời gian đã được hiệu chỉnh; hãy chỉnh lại đồng hồ.</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Roster before</source>
        <translation>Danh sách trước</translation>
    </message>
    <message>
        <source>Roster now</source>
        <translation>Danh sách nay</translation>
    </message>
    <message>
        <source>At the desks</source>
        <translation>Tại các bàn</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>Take over a programme file</source>
        <translation>Nhận chương trình từ tệp</translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>Everybody has a badge.</source>
        <translation>Mọi người đều đã có thẻ.</translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) ready to print</source>
        <translation>
            <numerusform>%n thẻ đã sẵn sàng để in</numerusform>
        </translation>
    </message>
    <message>
        <source>Making badges…</source>
        <translation>Đang tạo thẻ…</translation>
    </message>
    <message>
        <source>remarks</source>
        <translation>gop-y</translation>
    </message>
    <message>
        <source>Report for the secretariat</source>
        <translation>Báo cáo gửi ban thư ký</translation>
    </message>
    <message numerus="yes">
        <source>Report written: %n remark(s)</source>
        <translation>
            <numerusform>Đã ghi báo cáo: %n góp ý</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>Đang ghi báo cáo…</translation>
    </message>
    <message>
        <source>Export the roster</source>
        <translation>Xuất danh sách</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>Danh sách</translation>
    </message>
    <message numerus="yes">
        <source>Exported: %n person(s)</source>
        <translation>
            <numerusform>Đã xuất %n người</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Đang xuất…</translation>
    </message>
    <message>
        <source>Folder of photos, or a ZIP file of them</source>
        <translation>Thư mục ảnh, hoặc tệp ZIP chứa ảnh</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) taken over</source>
        <translation>
            <numerusform>Đã tiếp nhận %n ảnh</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking photos over…</source>
        <translation>Đang tiếp nhận ảnh…</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>What does the column “{heading}” hold?</source>
        <translation>Cột “{heading}” chứa thông tin gì?</translation>
    </message>
    <message>
        <source>Nobody is taken over from this row. Correct it in the file and read the file again, now or with a later version.</source>
        <translation>Dòng này không được nhận. Hãy sửa trong tệp rồi đọc lại tệp, ngay bây giờ hoặc ở bản sau.</translation>
    </message>
    <message>
        <source>This cell stays empty; the rest of its row is taken over.</source>
        <translation>Ô này để trống; phần còn lại của dòng vẫn được nhận.</translation>
    </message>
    <message>
        <source>It is taken over as it stands. Correct it in the file if it is wrong.</source>
        <translation>Được nhận nguyên như vậy. Nếu sai, hãy sửa trong tệp.</translation>
    </message>
    <message>
        <source>No column looks like the names. Say below which one holds them.</source>
        <translation>Không cột nào có vẻ là họ và tên. Hãy chỉ ra cột đó ở bên dưới.</translation>
    </message>
    <message>
        <source>Several columns look like “{field}”. Say below what each holds.</source>
        <translation>Có nhiều cột giống “{field}”. Hãy cho biết từng cột chứa gì ở bên dưới.</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Giữ như hiện có</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>dòng {row}</translation>
    </message>
    <message>
        <source>rows {rows}</source>
        <translation>các dòng {rows}</translation>
    </message>
    <message>
        <source>Sheet “{name}”</source>
        <translation>Trang tính “{name}”</translation>
    </message>
    <message>
        <source>Rows that are not taken over</source>
        <translation>Dòng không được nhận</translation>
    </message>
    <message>
        <source>Cells that are left out</source>
        <translation>Ô bị bỏ qua</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Cần xem lại</translation>
    </message>
    <message>
        <source>Letters that were mended</source>
        <translation>Chữ đã được sửa</translation>
    </message>
    <message>
        <source>Rows and sheets</source>
        <translation>Dòng và trang tính</translation>
    </message>
    <message>
        <source>{place}: {problem}</source>
        <translation>{place}: {problem}</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n ô</numerusform>
        </translation>
    </message>
    <message>
        <source>left out</source>
        <translation>bỏ qua</translation>
    </message>
    <message>
        <source>{answer} (as last time)</source>
        <translation>{answer} (như lần trước)</translation>
    </message>
    <message>
        <source>What was sent to print at {time}</source>
        <translation>Lần in lúc {time}</translation>
    </message>
    <message>
        <source>Test badge</source>
        <translation>Thẻ thử</translation>
    </message>
    <message>
        <source>Badge {number}</source>
        <translation>Thẻ {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s)</source>
        <translation>
            <numerusform>%n thẻ</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}: printed</source>
        <translation>{what}: đã in xong</translation>
    </message>
    <message>
        <source>{what}, printer “{printer}”: did it come out?</source>
        <translation>{what}, máy in “{printer}”: đã in ra chưa?</translation>
    </message>
    <message>
        <source>{what} did not come out; that is noted. Print again, with the same code?</source>
        <translation>{what}: đã ghi nhận là chưa in được. In lại với mã cũ?</translation>
    </message>
    <message>
        <source>{what} is not printed.</source>
        <translation>{what}: chưa in được.</translation>
    </message>
    <message>
        <source>{what} waits for printer “{printer}”.</source>
        <translation>{what}: đang chờ máy in “{printer}”.</translation>
    </message>
    <message>
        <source>{what} is on its way to printer “{printer}”.</source>
        <translation>{what}: đang in trên máy “{printer}”.</translation>
    </message>
</context>
<context>
    <name>TicksDialog</name>
    <message>
        <source>Enter ticks from paper</source>
        <translation>Nhập dấu đã đánh trên giấy</translation>
    </message>
    <message>
        <source>Type what stands on the sheet: its number, then for each tick the row and the time.</source>
        <translation>Nhập theo tờ giấy: số của danh sách, rồi mã dòng và giờ của từng dấu.</translation>
    </message>
    <message>
        <source>Number of the sheet</source>
        <translation>Số của danh sách</translation>
    </message>
    <message>
        <source>Row and time, a line for each: 1042 8:35</source>
        <translation>Mã dòng và giờ, mỗi dấu một dòng: 1042 8:35</translation>
    </message>
    <message numerus="yes">
        <source>Enter %n tick(s)  Ctrl+Enter</source>
        <translation>
            <numerusform>Nhập %n dấu  Ctrl+Enter</numerusform>
        </translation>
    </message>
    <message>
        <source>A line without a time has the time of the line above.</source>
        <translation>Dòng không ghi giờ thì lấy giờ của dòng trên.</translation>
    </message>
    <message numerus="yes">
        <source>%n tick(s) entered: {session}</source>
        <translation>
            <numerusform>Đã nhập %n dấu: {session}</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {line}, row {row}: {why}</source>
        <translation>Dòng {line}, mã {row}: {why}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n dòng nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was entered: correct these lines first.</source>
        <translation>Chưa nhập dòng nào: hãy sửa các dòng này trước.</translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message>
        <source>last seen here</source>
        <translation>thấy lần cuối ở đây</translation>
    </message>
    <message>
        <source>last seen in a hall</source>
        <translation>thấy lần cuối trong hội trường</translation>
    </message>
    <message>
        <source>inside now</source>
        <translation>đang trong phòng</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>dự kiến</translation>
    </message>
    <message>
        <source>present</source>
        <translation>có mặt</translation>
    </message>
    <message>
        <source>not yet arrived</source>
        <translation>chưa đến</translation>
    </message>
    <message>
        <source>{free} of {capacity} places free</source>
        <translation>Còn {free}/{capacity} chỗ</translation>
    </message>
    <message>
        <source>Nearly full: {free} of {capacity} places free</source>
        <translation>Sắp đủ chỗ: còn {free}/{capacity} chỗ</translation>
    </message>
    <message>
        <source>Full: {inside} on {capacity} places</source>
        <translation>Đã đủ chỗ: {inside} người, {capacity} chỗ</translation>
    </message>
</context>
<context>
    <name>TryStep</name>
    <message>
        <source>Try it</source>
        <translation>Dùng thử</translation>
    </message>
    <message>
        <source>Print a &amp;test badge</source>
        <translation>In t&amp;hẻ thử</translation>
    </message>
    <message>
        <source>&amp;Practise first</source>
        <translation>&amp;Tập dượt trước</translation>
    </message>
    <message>
        <source>Practice has invented people of its own: nothing in it counts. It can be begun any time.</source>
        <translation>Chế độ tập dượt có những người hư cấu riêng: không việc gì được tính vào số liệu. Có thể bắt đầu bất cứ lúc nào.</translation>
    </message>
    <message>
        <source>Test badge</source>
        <translation>Thẻ thử</translation>
    </message>
    <message>
        <source>Print it from the window that has opened, then scan it. It opens no door.</source>
        <translation>Vui lòng in từ cửa sổ vừa mở, rồi quét thẻ. Thẻ này không vào được cửa nào.</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Too late to stop: it is being written</source>
        <translation>Không dừng được nữa: đang ghi</translation>
    </message>
    <message>
        <source>Stop  Esc</source>
        <translation>Dừng  Esc</translation>
    </message>
</context>
<context>
    <name>WalkInDialog</name>
    <message>
        <source>Companion</source>
        <translation>Người đi cùng</translation>
    </message>
    <message>
        <source>Companion of {name}</source>
        <translation>Người đi cùng {name}</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>Khách đăng ký tại chỗ</translation>
    </message>
    <message>
        <source>Print badge</source>
        <translation>In thẻ</translation>
    </message>
    <message>
        <source>Check in at once</source>
        <translation>Ghi nhận ngay</translation>
    </message>
    <message>
        <source>Register, print badge and check in</source>
        <translation>Đăng ký, in thẻ và ghi nhận</translation>
    </message>
    <message>
        <source>Register and print badge</source>
        <translation>Đăng ký và in thẻ</translation>
    </message>
    <message>
        <source>Register and check in</source>
        <translation>Đăng ký và ghi nhận</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Đăng ký</translation>
    </message>
    <message>
        <source>Registered: {name}</source>
        <translation>Đã đăng ký: {name}</translation>
    </message>
    <message>
        <source>Registered: {name}, badge {number}</source>
        <translation>Đã đăng ký: {name}, thẻ {number}</translation>
    </message>
    <message>
        <source>This may be someone on the list: see above. Enter registers all the same.</source>
        <translation>Có thể người này đã có trong danh sách, xem ở trên. Nhấn Enter để vẫn đăng ký.</translation>
    </message>
</context>
<context>
    <name>Where</name>
    <message>
        <source>On printer “{printer}”: {layout}.</source>
        <translation>Máy in “{printer}”: {layout}.</translation>
    </message>
    <message>
        <source>No printer is chosen at this desk: the PDF is opened. {layout}.</source>
        <translation>Bàn này chưa chọn máy in: tệp PDF sẽ được mở. {layout}.</translation>
    </message>
</context>
<context>
    <name>WhomChoice</name>
    <message>
        <source>Category: {name}</source>
        <translation>Loại: {name}</translation>
    </message>
    <message>
        <source>All delegations</source>
        <translation>Tất cả các đoàn</translation>
    </message>
    <message>
        <source>No delegation</source>
        <translation>Không thuộc đoàn nào</translation>
    </message>
    <message>
        <source>Delegation or category</source>
        <translation>Đoàn hoặc loại</translation>
    </message>
</context>
<context>
    <name>WithdrawDialog</name>
    <message>
        <source>Withdraw</source>
        <translation>Rút tên</translation>
    </message>
    <message>
        <source>This person does not come and is no longer expected; the badge opens no door any more.</source>
        <translation>Người này không đến dự và không còn trong số dự kiến; thẻ không vào được cửa nào nữa.</translation>
    </message>
    <message>
        <source>It can be taken back at any time.</source>
        <translation>Có thể ghi tên trở lại bất cứ lúc nào.</translation>
    </message>
    <message>
        <source>Withdrawn: {name}</source>
        <translation>Đã rút tên: {name}</translation>
    </message>
</context>
<context>
    <name>_Buttons</name>
    <message>
        <source>Supervisor lets in  F8</source>
        <translation>Người phụ trách cho vào  F8</translation>
    </message>
    <message>
        <source>Open record  F4</source>
        <translation>Mở hồ sơ  F4</translation>
    </message>
    <message>
        <source>Next scan  Esc</source>
        <translation>Quét tiếp  Esc</translation>
    </message>
</context>
<context>
    <name>_Person</name>
    <message>
        <source>Protocol</source>
        <translation>Lễ tân</translation>
    </message>
    <message>
        <source>Head of delegation</source>
        <translation>Trưởng đoàn</translation>
    </message>
    <message>
        <source>Signatory</source>
        <translation>Người ký kết</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Đã rút tên</translation>
    </message>
    <message>
        <source>A newer version of this program wrote about this person; update this desk to see it all.</source>
        <translation>Một phiên bản mới hơn của phần mềm đã ghi về người này; vui lòng cập nhật bàn này để xem đầy đủ.</translation>
    </message>
</context>
</TS>
