# The app's icons: glyph = the file in Debian's bootstrap-icons, which is compiled in under the glyph's name. A glyph
# says what it means here, never what it looks like.
set(icon_files
    ask=question-diamond back=chevron-left bad=exclamation-octagon box=archive calc=calculator camera=camera
    check=check-lg clear=x-lg clock=clock disk=hdd door=door-open down=chevron-down file=file-earmark-text
    filter=funnel flag=flag globe=globe group=diagram-3 help=question-circle history=clock-history homes=houses
    house=house inbox=inbox leave=box-arrow-right light=lightbulb lock=lock moon=moon news=megaphone
    next=chevron-right ok=check-circle pause=pause pen=pen pencil=pencil people=people person=person plus=plus-lg
    read=book scan=qr-code-scan search=search split=diagram-2 sun=sun sync=arrow-repeat tablet=tablet text=fonts
    trash=trash undo=arrow-counterclockwise up=chevron-up warn=exclamation-triangle
    car=car-front company=briefcase erase=backspace idle=person-x post=bank town=building)
find_path(icons_folder door-open.svg PATHS /usr/share/bootstrap-icons/svg NO_DEFAULT_PATH REQUIRED)
foreach(entry ${icon_files})
    string(REPLACE "=" ";" entry ${entry})
    list(GET entry 0 glyph)
    list(GET entry 1 file)
    set_source_files_properties(${icons_folder}/${file}.svg PROPERTIES QT_RESOURCE_ALIAS icons/${glyph}.svg)
    list(APPEND icons ${icons_folder}/${file}.svg)
endforeach()
