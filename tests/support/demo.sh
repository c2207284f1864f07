#!/usr/bin/env bash
# The story of Ruhu on a synthetic county (`./dev run`). With a display the app opens on the demo county; without one the
# story plays by itself: two tablets, one through the app and one through the command line, meet on one truth. Pictures and
# summary.json lie in build/demo/ afterwards; what was started is stopped. Everything in it is sample data.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

bin=$PWD/build/release/bin
demo=$PWD/build/demo
divisions=$PWD/shared/gen/data/divisions-451228-duan.csv
village=451228101201
households=1112 # a real large village of the kind (README, Figures)
clock=2015-10-21T08:00:00

server_pid=
stop_server() {
    [[ -n $server_pid ]] || return 0
    kill "$server_pid" 2>/dev/null || true
    wait "$server_pid" 2>/dev/null || true
    server_pid=
}
trap stop_server EXIT

fail() {
    printf 'demo: %s\n' "$*" >&2
    exit 1
}

start_server() { # start_server PORT (0: any); leaves url
    : >"$demo/server.out"
    "$bin/ruhu-syncserver" serve --data "$demo/server" --listen "127.0.0.1:$1" --log "$demo/server.log" \
        --clock "$clock,60" >"$demo/server.out" 2>&1 &
    server_pid=$!
    for _ in $(seq 200); do
        url=$(sed -n 's/^listening on //p' "$demo/server.out")
        [[ -n $url ]] && return 0
        kill -0 "$server_pid" 2>/dev/null || fail "the server ended: $(cat "$demo/server.out")"
        sleep 0.1
    done
    fail "the server does not answer"
}

make_county() {
    mkdir -p "$demo"
    "$bin/ruhu-syncserver" init --data "$demo/server" --divisions "$divisions" --clock "$clock" >/dev/null
    "$bin/ruhu-syncserver" load-sample --data "$demo/server" --divisions "$divisions" --village "$village" \
        --households "$households" --seed 2015 --clock "$clock" >/dev/null
}

code_for() { # code_for ROLE NAME
    "$bin/ruhu-syncserver" enrol-code --data "$demo/server" --role "$1" --area "$village" --name "$2"
}

cli() { # cli STORE VERB …, an hour later in demo time with every call
    local store=$demo/$1.db
    shift
    "$bin/ruhu" --store "$store" --clock "2015-10-21T$(printf '%02d:%02d:00' $((9 + steps / 60)) $((steps % 60)))" "$@"
    steps=$((steps + 1))
}
steps=0

app() { # app TIME: plays the lines on standard input in the real app
    QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software "$bin/ruhu-tablet" --store "$demo/tablet.db" --lang zh_CN \
        --sample --clock "2015-10-21T$1:00" --script -
}

# The n-th value of a key in a JSON list on standard input, without a JSON tool.
nth() { # nth KEY N
    grep -o "\"$1\":\"[^\"]*\"" | sed -n "$2p" | cut -d'"' -f4
}

play_story() {
    rm -rf "$demo"
    make_county
    start_server 0
    printf 'enrol\n'
    cat >"$demo/1-enrol.script" <<LINES
size 1280 800
enrol $url $(code_for surveyor 调查员甲（示例）)
sync
shot $demo/01-home.png
open-households
search qin
shot $demo/02-households.png
quit
LINES
    app 08:30 <"$demo/1-enrol.script"
    cli b enrol "$url" "$(code_for surveyor 调查员乙（示例）)" >/dev/null
    cli b sync --json >"$demo/b-bootstrap.json"
    cli b list household --json >"$demo/households.json"
    local h1 h2 h3 h4 h5
    h1=$(nth record 1 <"$demo/households.json") h2=$(nth record 2 <"$demo/households.json")
    h3=$(nth record 3 <"$demo/households.json") h4=$(nth record 4 <"$demo/households.json")
    h5=$(nth record 5 <"$demo/households.json")

    printf 'offline: both survey\n'
    local port=${url##*:}
    stop_server
    cat >"$demo/2-survey.script" <<LINES
size 1280 800
open-household $h1
shot $demo/03-household.png
open-survey
answer address 示例 上屯 8 号
answer score_01_housing c
answer score_02_appliances tv fridge
answer score_05_water d
answer score_06_power d
answer score_07_road c
answer score_08_health c
answer-rest
question score_01_housing
shot $demo/04-survey.png
question veto_1
shot $demo/05-vetoes.png
open-summary
shot $demo/06-summary.png
press 都念过了，都对
primary
sign
shot $demo/07-signature.png
press 签好了
see 签了字
open-households
press 漏登的户
fill 户主姓名 | 示例漏
fill 屯、组 | 示例屯
press 名单漏了
shot $demo/08-missed.png
primary
expect page Household
open-households
press 分组
shot $demo/09-groups.png
open-household $h2
open-survey
answer phone 10020000011
back
back
open-household $h3
open-survey
answer phone 10020000013
back
back
open-household $h4
open-members
member new
answer name 示例甲
answer person_id 459999198506150022
shot $demo/10-member.png
back
open-sync
sync may-fail
shot $demo/11-offline.png
quit
LINES
    app 10:00 <"$demo/2-survey.script"
    cli b put household "$h1" "cause_note=示例：缺技术" >/dev/null # another field of the same household
    cli b put household "$h2" phone=10020000022 >/dev/null         # the same field
    cli b delete "$h3" --reason "登记重了（示例）"                  # delete against edit
    cli b put member "household=$h5" name=示例甲 person_id=459999198506150022 >/dev/null # the same number twice

    printf 'they meet\n'
    steps=$((10 * 60)) # in the evening
    start_server "$port"
    cli b sync --json >"$demo/b-sync.json"
    cat >"$demo/3-meet.script" <<LINES
size 1280 800
sync
open-sync
shot $demo/12-sync.png
open-inbox
shot $demo/13-inbox.png
open-conflict 1
shot $demo/14-conflict.png
quit
LINES
    app 19:10 <"$demo/3-meet.script"
    cli b sync >/dev/null
    cli b conflicts --json >"$demo/conflicts.json"
    cli b questions --json >"$demo/questions.json"
    grep -q '"field":"phone"' "$demo/conflicts.json" || fail "the clash on the phone number is not open"
    grep -q '"field":"deleted"' "$demo/conflicts.json" || fail "delete against edit is not open"
    grep -q 'check.person_twice\|check.id_twice' "$demo/questions.json" || fail "the same ID number twice asks nothing"

    printf 'a person decides\n'
    steps=$((10 * 60 + 40))
    cli b resolve "$h2" phone --value 10020000022 --reason "打过电话，是这个号（示例）"
    cli b resolve "$h3" deleted --value kept --reason "确有这户（示例）"
    cli b join "$h4" "$h5" --different --reason "抄错了号，再查证（示例）"
    cli b sync >/dev/null
    cat >"$demo/4-told.script" <<LINES
size 1280 800
sync
open-inbox
open-news 1
shot $demo/15-overruled.png
open-household $h2
open-history
shot $demo/16-history.png
theme dark
open-home
shot $demo/17-dark.png
theme light
size 360 740
open-household $h1
open-survey
shot $demo/18-phone.png
lang en
shot $demo/19-phone-en.png
quit
LINES
    app 20:30 <"$demo/4-told.script"
    cli tablet inbox --json >"$demo/inbox.json"
    grep -q '"kind":"overruled"' "$demo/inbox.json" || fail "the overruled person was not told"

    printf 'a third tablet\n'
    steps=$((12 * 60))
    cli c enrol "$url" "$(code_for village-officer 村干部（示例）)" >/dev/null
    cli c sync >/dev/null
    cli b sync >/dev/null
    local store
    for store in tablet b c; do
        cli "$store" dump >"$demo/dump-$store.json"
    done
    cmp "$demo/dump-tablet.json" "$demo/dump-b.json" || fail "app and command line differ"
    cmp "$demo/dump-tablet.json" "$demo/dump-c.json" || fail "the third tablet differs"
    cli b conflicts --json >"$demo/conflicts-after.json"
    stop_server
    write_summary
}

write_summary() {
    local pictures
    pictures=$(cd "$demo" && printf '"%s",' *.png)
    cat >"$demo/summary.json" <<JSON
{
  "sample_data": true,
  "village": "$village",
  "households": $households,
  "bootstrap": $(cat "$demo/b-bootstrap.json"),
  "conflicts_open_before": $(grep -o '"versions"' "$demo/conflicts.json" | wc -l),
  "conflicts_open_after": $(grep -o '"versions"' "$demo/conflicts-after.json" | wc -l),
  "overruled_told": $(grep -o '"kind":"overruled"' "$demo/inbox.json" | wc -l),
  "dump_sha256": "$(sha256sum "$demo/dump-tablet.json" | cut -d' ' -f1)",
  "dumps_equal": true,
  "pictures": [${pictures%,}]
}
JSON
    rm -f "$demo"/dump-*.json "$demo"/*.script
    printf 'build/demo/summary.json and %s pictures\n' "$(find "$demo" -name '*.png' | wc -l)"
}

open_app() {
    if [[ ! -f $demo/county-ready ]]; then
        rm -rf "$demo"
        make_county
        touch "$demo/county-ready"
    fi
    start_server 0
    if [[ ! -f $demo/window.db ]]; then
        "$bin/ruhu" --store "$demo/window.db" --clock "$clock" enrol "$url" "$(code_for surveyor 调查员甲（示例）)" >/dev/null
        "$bin/ruhu" --store "$demo/window.db" --clock "$clock" sync
    fi
    "$bin/ruhu-tablet" --store "$demo/window.db" --server "$url" --sample --clock "$clock,1"
}

if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    open_app
else
    play_story
fi
