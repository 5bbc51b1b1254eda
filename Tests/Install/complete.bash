# The completions bash offers: complete.bash SCRIPT COMMAND-FOLDER WORD…, the last word unfinished.
source "$1"
PATH=$2:$PATH
shift 2
complete -p "$1" | grep -q -- '-F _hongtou' || { echo "no completion for $1"; exit 1; }
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
COMP_LINE="$*"
COMP_POINT=${#COMP_LINE}
_hongtou "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
printf '%s ' "${COMPREPLY[@]}"
