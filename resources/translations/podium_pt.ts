<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt">
<context>
    <name>Answer</name>
    <message>
        <source>triangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diamond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>square</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>&apos;%1 --help&apos; tells more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: %1 COMMAND [OPTIONS]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1 COMMAND --help&apos; tells the options of a command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: %1 [OPTIONS]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is one word too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs to know what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command &apos;%1&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LaunchOptions</name>
    <message>
        <source>Podium: host and join live quizzes.

With --join the session is joined at once if --nickname is given as well. With --username the host is signed in at once if the environment variable PODIUM_PASSWORD holds the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server to use, for example 192.168.1.20 or https://quiz.example.org.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join the session with this code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name to join with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in as this host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light, dark or system; without it, as chosen in the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en or pt; without it, as chosen in the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything without movement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an option.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--join takes a code of six digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--join and --username do not go together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--theme takes light, dark or system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--language takes en or pt.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Nickname</name>
    <message>
        <source>A nickname may not contain control or direction characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a nickname.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A nickname has at most %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Protocol</name>
    <message>
        <source>must not hold the character NUL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds half a character (an unpaired surrogate)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be an integer from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds %1 entries; at most %2 fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has %1 characters; at most %2 fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a text of six digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be six digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be one of the protocol&apos;s names for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be an array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is longer than %1 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no request of the type &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be the option&apos;s place, from 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be the id of one option: exactly one option must be correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not JSON: %1, at byte %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON value must be an object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quiz has problems; see the marked fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is possible only when everybody goes at their own pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answered with something that is not understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no message of the type &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be the id of an option</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Quiz</name>
    <message>
        <source>has %1 characters; at most %2 fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds control characters or broken letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is %1; it must be from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has %1 options; a question has %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be the id of one of the options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>are %1; a quiz holds at most %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quiz has problems; see the marked fields.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuizFormat</name>
    <message>
        <source>the options are not lettered A, B, C, ... in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the question has more than one ANSWER line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the question has no options; they look like &quot;A) text&quot; or &quot;A. text&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ANSWER line names no option</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the question has several correct answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ANSWER line does not name one of the options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text without options and ANSWER line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the question has no ANSWER line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an answer gives part of the points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the question has no correct answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>essay questions (empty braces) are not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numerical questions are not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the braces hold no answers; they start with = or ~</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matching questions are not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>short-answer questions (= without ~) are not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the question needs a picture, a sound or a film, which the file does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text before the first answer; answers start with = or ~</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feedback to single answers has no place in Podium and was left out, here for the first time, of %1 questions in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text without answers in braces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a closing brace without an opening one before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the opening brace has no closing one before the next blank line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an opening brace inside the braces; a brace in a text needs a \</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than one pair of braces; a blank line stands between questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the question&apos;s text %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the explanation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>option %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the question %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the question has %1 options; Podium&apos;s have %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>options %1 and %2 are the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from here on %1 more questions were passed over; a quiz holds at most %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from here on %1 more problems were found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is not all UTF-8; what could not be read, here for the first time, became �</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportDocument</name>
    <message>
        <source>Average time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (removed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This question was not asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average time %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered by everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not answered by %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the document could not be begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  ·  Code %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session report, while the session is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average time to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody took part in this session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No question was asked in this session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the answers went</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardest questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares are of all answers that were to give; a question left out counts as not right. Who joined late is counted from then on, and who was removed is not counted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportFile</name>
    <message>
        <source>Writing the report was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportTexts</name>
    <message>
        <source>%1, %2</source>
        <extracomment>A date and a time of day.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody at their own pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points for right and fast answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points for right answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>streak bonus</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportWorkbook</name>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Played</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration (h:mm:ss)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average response time (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardest question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average time (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::AnswerTile</name>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your choice, being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your choice, recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your choice, not right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::ApiClient</name>
    <message>
        <source>The server&apos;s answer cannot be read (%1). Is this program out of date?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has signed in meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::Application</name>
    <message>
        <source>You were in a session when the window was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session of yours is still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::AuthoringFlow</name>
    <message>
        <source>Opening the quiz …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the quiz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “%1” for good? Results of past sessions stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the quiz</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::Banner</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::CodeDisplay</name>
    <message>
        <source>Code %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::ConnectionModel</name>
    <message>
        <source>Not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was lost. Trying again in %1 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was lost. Trying again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::CountdownRing</name>
    <message>
        <source>Time is up</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>podium::client::DistributionBars</name>
    <message numerus="yes">
        <source>%1: %n answer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::FarewellPage</name>
    <message>
        <source>Back to the start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::FormPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::GetReadyPage</name>
    <message>
        <source>Question %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts %1 times</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::HostController</name>
    <message>
        <source>The results could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::HostControls</name>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the results …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the session now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space, Enter or Page Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked: let people in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let nobody else in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to your quizzes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get ready …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code %1  ·  %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the session for everybody now? What was answered so far counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::HostLeaderboardPage</name>
    <message>
        <source>Leaderboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln participant(s), each at their own pace</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>after question %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::HostLink</name>
    <message>
        <source>You have left the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server gave an answer that does not fit. Is this program out of date?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::HostLobbyPage</name>
    <message>
        <source>Names appear here as people join.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the room; nobody else may join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “%1” for good</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::HostQuestionPage</name>
    <message>
        <source>Question %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts %1 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered; the question is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::HostSessionModel</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the leaderboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the podium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::HostStage</name>
    <message>
        <source>The session is over. Thank you all for taking part.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::HostingFlow</name>
    <message>
        <source>The results are in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::HttpTransport</name>
    <message>
        <source>The server did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no server of this name in the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Podium server is running at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not be reached: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address leads to another server: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::ImportReportDialog</name>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s) imported</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) passed over:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the quiz</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::JoinPage</name>
    <message>
        <source>Join a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six digits, from the host&apos;s screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody in the room will see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example 192.168.1.20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code has six digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the host for the server&apos;s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joining …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join as “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::LeaderboardView</name>
    <message>
        <source>%1. %2, %3 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaderboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::LibraryController</name>
    <message>
        <source>%1 cannot be opened: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large for a quiz.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quiz could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quiz could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quiz could not be deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quiz could not be exported</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::LibraryPage</name>
    <message>
        <source>Quizzes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your quizzes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aiken, GIFT or Podium&apos;s JSON; or drop the file on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New quiz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a session …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aiken text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GIFT (Moodle)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Podium&apos;s JSON, with everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No quiz has “%1” in its title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No quizzes yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a new one, or import an Aiken or GIFT file: drop it here, or press Import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln quiz(zes)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add a question first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a quiz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quizzes (*.txt *.gift *.aiken *.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::LiveConnection</name>
    <message>
        <source>The session has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host has removed you from the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not understand this program. Is one of them out of date?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have joined from another window or device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was too slow for what the server had to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is being stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused so many messages at once. Wait a moment and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is not answering.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is no longer answering.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is not answering (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was lost before the server answered. Look how things stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server speaks a language that this program does not understand. Is one of them out of date?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached just now. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests wait for the server. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::MainWindow</name>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session could not be started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the session …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::ParticipantChips</name>
    <message>
        <source>Participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not connected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::ParticipantController</name>
    <message>
        <source>A code has six digits; the host shows it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::ParticipantHeader</name>
    <message>
        <source>%1 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::ParticipantLeaderboardPage</name>
    <message>
        <source>All done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaderboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have answered every question. The others are still at work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are number %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::ParticipantLink</name>
    <message>
        <source>You have left the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server gave an answer that does not fit. Is this program out of date?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server gave an answer that does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::ParticipantLobbyPage</name>
    <message>
        <source>You are in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quiz begins when the host starts it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::ParticipantQuestionPage</name>
    <message>
        <source>Question %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts %1 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose with the mouse, or with 1 to %1 or A to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending your answer …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time was up before your answer arrived; it does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time is up. Your answer counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time is up.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::ParticipantResultPage</name>
    <message>
        <source>+%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln right answers in a row</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was recorded for this question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next one is a new chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right answer is %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::ParticipantStage</name>
    <message>
        <source>The session is over. Thank you for taking part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You were removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host has taken you out of this session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are in from elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window or device has taken over your seat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way back is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You finished as number %1 with %2 points. Thank you for taking part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you for taking part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this session for good? Your points stay on the leaderboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::PictureView</name>
    <message>
        <source>Picture of the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the picture …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::PodiumPage</name>
    <message>
        <source>You are number %1 of %2, with %3 points</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::PodiumStand</name>
    <message>
        <source>%1. %2, %3 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Podium</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::PreferencesDialog</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less movement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing slides, grows or counts up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::QrCode</name>
    <message>
        <source>QR code with the address to join</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::QuestionForm</name>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown with the right answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the right one. The last two may stay empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Option %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the right answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Option %1 is the right answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the option that is right.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::QuestionListModel</name>
    <message>
        <source>New question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, has problems</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::QuizEditorPage</name>
    <message>
        <source>No questions yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the first one at the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quizzes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the quiz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the question up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the question down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This quiz has changes that are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::QuizListModel</name>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Played</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n question(s), changed %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>podium::client::ServerAddress</name>
    <message>
        <source>Enter the address of the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an address of a server. Examples: 192.168.1.20, quiz.example.org:8640</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address must begin with http:// or https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address must not hold a user name or password.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::SessionSettingsDialog</name>
    <message>
        <source>Together, at my pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody at their own pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faster answers score more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right answers score the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bonus for right answers in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffle the questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffle the options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People may join after the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer, leaderboard and next question follow each other without you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody gets an order of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the lobby</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::SignInController</name>
    <message>
        <source>You have been signed out because it was too long ago. Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::SignInPage</name>
    <message>
        <source>Sign in to host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Username</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setup code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed by the server when it started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example 192.168.1.20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as others will see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not needed on the server&apos;s machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the first account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a new server. The first account may add others, and hosts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new server? Create its first account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where does the server run?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the username.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>podium::client::StartPage</name>
    <message>
        <source>Join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have a code. Answer from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick a quiz and run it for the room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences: language, appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example 192.168.1.20</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
