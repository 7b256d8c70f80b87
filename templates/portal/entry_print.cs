<?cs include!"layout/public_top.cs" ?>
<div class="buttons"><a class="btn btn-secondary btn-sm" href="<?cs var:url_validate(Print.Back) ?>">Về kết quả tra cứu</a> <span class="hint">Dùng lệnh In của trình duyệt; khổ A4 ngang.</span></div>
<?cs call:list_paper() ?>
<p class="small-print">Thông tin được công khai theo pháp luật về thi hành án dân sự và gỡ xuống khi nghĩa vụ đã thi hành xong hoặc việc thi hành án được tiếp tục. Trùng họ tên chưa chắc là cùng một người: xin so địa chỉ, bản án.</p>
<?cs include!"layout/public_bottom.cs" ?>
