<?cs include!"layout/top.cs" ?>
<?cs call:list_filters() ?>
<?cs if:List.Empty ?>
<?cs call:empty_state(List.EmptyText, List.Path, "Xem tất cả dấu hiệu") ?>
<?cs else ?>
<?cs call:list_table() ?>
<?cs call:list_foot() ?>
<?cs /if ?>
<p class="note">Dấu hiệu là lý do để hỏi, không phải chứng cứ vi phạm. Ngưỡng được đặt cao hơn nhiều so với công việc thường ngày.</p>
<?cs include!"layout/bottom.cs" ?>
