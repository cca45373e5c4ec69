# The picture room.
picture-filter-month-unreadable = A month is written like 2025-03. Choose the months again.
picture-filter-period-backwards = The period ends before it begins. Choose a last month that is not before the first.
picture-filter-code-unknown = A code in this list is not known. Choose from the list on the screen.
picture-no-region = Nothing has been imported for your region yet. Import its geography first, then its concerns.
picture-no-variation = Every cell has the same number of concerns, so no cell stands out. Choose a wider period or fewer filters.
picture-no-neighbours = The study area has too few cells for this method.
picture-year-not-released = There is no release for that year. Choose one of the years listed.
picture-filter-hour-unreadable = Hours of the week are written like 114-121,138: from 0 (Monday from midnight) to 167. Choose them again.
