/*
 * error_page.h - a failure told to the visitor, and logged once.
 */
#ifndef COMMON_ERROR_PAGE_H
#define COMMON_ERROR_PAGE_H

#include "common/request.h"

/*
 * The three sentences about what a form brought; each is said only when it is
 * true, and none of a page that saves nothing. Not saved: this sending wrote
 * nothing, and its form id was looked up and found unused. Unsure: anything
 * else, as when the database cannot be asked.
 */
#define ERROR_SAVED "Dữ liệu đã được lưu từ lần gửi trước."
#define ERROR_NOT_SAVED \
	"Dữ liệu vừa gửi chưa được lưu; dữ liệu trước đó còn nguyên."
#define ERROR_UNSURE \
	"Chưa chắc dữ liệu đã được lưu. Xin gửi lại đúng biểu mẫu này: nếu " \
	"lần trước đã lưu, hệ thống sẽ đưa đến kết quả cũ và không ghi hai " \
	"lần."

/*
 * Makes the error the answer: a page with its status, what happened, whether
 * data was saved, what to do, and the request number, which leads to the log
 * line written here. Falls back to plain HTML when even the template fails.
 */
void error_page(struct request *req, const struct err *e);

#endif
