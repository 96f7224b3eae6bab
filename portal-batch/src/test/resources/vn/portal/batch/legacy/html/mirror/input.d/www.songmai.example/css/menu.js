var menu;
