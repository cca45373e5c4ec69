# Times that could not be read. No sentence repeats what was written.
told-when-empty = There is no date. Write the day, such as 14/03/2025, or leave the time out if the form allows it.
told-when-too-long = This is too long for a date or time. Write only when it happened, such as 14/03/2025 19:30.
told-when-not-known = It says that the time is not known. Leave the cell empty, or write the month or the year if that is known.
told-when-not-read = This cannot be read as a date or time. Write the day first, such as 14/03/2025, “14 March 2025, evening” or “12 to 14 March 2025”.
told-when-no-such-day = There is no such day in the calendar. Check the day and the month.
told-when-no-such-time = There is no such time of day. Write it with 24 hours, such as 19:30.
told-when-month-first = The month seems to stand before the day. Write the day first, such as 14/03/2025; dates are not turned round by guessing.
told-when-day-or-year = The number after the month may be the day or the year. Write the year with four digits.
told-when-day-missing = There is a time but no day. Add the day, such as 14/03/2025.
told-when-weekday-disagrees = The weekday is not that of the date. Correct one of the two.
told-when-part-disagrees = The time does not lie in the part of the day beside it. Correct one of the two.
told-when-backwards = The end comes before the beginning. Swap them, or correct the dates.
told-when-future = It lies after the day on which it was recorded. Check the year, or the recorded date.
told-when-too-early = It lies before the year 2000. Check the year; for harm of long ago leave the time empty.
told-when-twice = There are two days or two times with nothing to join them. Write one, or write “to” between them.
told-when-time-of-many-days = There is a time of day beside several days. Write one day with the time, or leave the time out.
told-when-serial = The number is not a date as spreadsheets keep them. Format the column as a date and send it again.

# Places that could not be read.
told-place-empty = There is no place. Write a postcode, a grid reference, a code or the name of the place.
told-place-too-long = This is too long for a place. Write only the place, such as its name or its postcode.
told-place-not-known = It says that the place is not known. Leave the cell empty, or write the town if that is known.
told-place-not-read = This cannot be read as a place. Write a name, a postcode, a grid reference, a code, or longitude and latitude.
told-place-swapped = Latitude seems to stand before longitude. Write longitude first, or add N and W to the numbers; they are not swapped by guessing.
told-place-west-missing = The longitude lies east of Britain; its minus sign or its W seems to be missing. Add it.
told-place-degrees-impossible = There are no such degrees, minutes or seconds. Check the numbers.
told-place-coordinate-half = There is only one of two coordinates. Write both.
told-place-outside-grid = The position lies outside Great Britain’s grid. Check the numbers and their order.
told-place-grid-letters = The two letters are not a square of the National Grid. In Wales they begin with SH, SJ, SM, SN, SO, SR, SS or ST.
told-place-grid-digits = A grid reference has an even number of digits after its letters, at most ten. Check them.
told-place-postcode = This looks like a postcode with a letter in place of a digit, or a digit in place of a letter. Choose one of the suggestions or correct it.
told-place-school-authority = The school number begins with no authority of Wales. Its first three digits are from 660 to 681.
told-place-route-unclear = It is not clear where one place ends and the other begins. Write the two places in two cells, or without “and” in their names.
