<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt">
<context>
    <name>Answer</name>
    <message>
        <source>triangle</source>
        <translation>triângulo</translation>
    </message>
    <message>
        <source>diamond</source>
        <translation>losango</translation>
    </message>
    <message>
        <source>circle</source>
        <translation>círculo</translation>
    </message>
    <message>
        <source>square</source>
        <translation>quadrado</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>&apos;%1 --help&apos; tells more.</source>
        <translation>&apos;%1 --help&apos; mostra mais.</translation>
    </message>
    <message>
        <source>Usage: %1 COMMAND [OPTIONS]</source>
        <translation>Uso: %1 COMANDO [OPÇÕES]</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Comandos:</translation>
    </message>
    <message>
        <source>&apos;%1 COMMAND --help&apos; tells the options of a command.</source>
        <translation>&apos;%1 COMANDO --help&apos; mostra as opções de um comando.</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>Mostra esta ajuda.</translation>
    </message>
    <message>
        <source>Usage: %1 [OPTIONS]</source>
        <translation>Uso: %1 [OPÇÕES]</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>Falta %1.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is one word too many.</source>
        <translation>&apos;%1&apos; é uma palavra a mais.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs to know what to do.</source>
        <translation>&apos;%1&apos; precisa saber o que fazer.</translation>
    </message>
    <message>
        <source>There is no command &apos;%1&apos;.</source>
        <translation>Não existe o comando &apos;%1&apos;.</translation>
    </message>
</context>
<context>
    <name>FieldChecks</name>
    <message>
        <source>has %1 characters; at most %2 fit</source>
        <translation>tem %1 caracteres; o máximo é %2</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>não pode ficar em branco</translation>
    </message>
    <message>
        <source>is %1; it must be from %2 to %3</source>
        <translation>é %1; deve ser de %2 a %3</translation>
    </message>
    <message>
        <source>contains characters that cannot be shown</source>
        <translation>contém caracteres que não podem ser mostrados</translation>
    </message>
</context>
<context>
    <name>HostKeys</name>
    <message>
        <source>The next step</source>
        <translation>O próximo passo</translation>
    </message>
    <message>
        <source>From the leaderboard: show the answer once more</source>
        <translation>Na classificação: mostrar a resposta mais uma vez</translation>
    </message>
    <message>
        <source>Empty the room&apos;s screen, and fill it again</source>
        <translation>Apagar a tela da sala e mostrá-la de novo</translation>
    </message>
    <message>
        <source>The room&apos;s view on the second screen, or full screen</source>
        <translation>A vista da sala na segunda tela, ou em tela cheia</translation>
    </message>
    <message>
        <source>Out of the empty screen, or out of full screen</source>
        <translation>Sair da tela apagada ou da tela cheia</translation>
    </message>
    <message>
        <source>With one screen: your console beside the room&apos;s view</source>
        <translation>Com uma só tela: seu painel ao lado da vista da sala</translation>
    </message>
    <message>
        <source>Sounds on and off</source>
        <translation>Ligar e desligar os sons</translation>
    </message>
    <message>
        <source>Let nobody else in, and let people in again</source>
        <translation>Não deixar mais ninguém entrar, e voltar a deixar</translation>
    </message>
    <message>
        <source>This overview</source>
        <translation>Esta lista</translation>
    </message>
    <message>
        <source>This window full screen</source>
        <translation>Esta janela em tela cheia</translation>
    </message>
    <message>
        <source>Preferences: language, appearance</source>
        <translation>Preferências: idioma, aparência</translation>
    </message>
</context>
<context>
    <name>ImportReader</name>
    <message>
        <source>The file cannot be opened: %1</source>
        <translation>Não foi possível abrir o arquivo: %1</translation>
    </message>
    <message>
        <source>The file is too large for a quiz.</source>
        <translation>O arquivo é grande demais para um quiz.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Não foi possível ler o arquivo: %1</translation>
    </message>
    <message>
        <source>Imported quiz</source>
        <translation>Quiz importado</translation>
    </message>
    <message>
        <source>Aiken</source>
        <translation>Aiken</translation>
    </message>
    <message>
        <source>GIFT</source>
        <translation>GIFT</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Linha %1</translation>
    </message>
    <message>
        <source>Podium&apos;s JSON</source>
        <translation>JSON do Podium</translation>
    </message>
    <message>
        <source>Question %1</source>
        <translation>Pergunta %1</translation>
    </message>
</context>
<context>
    <name>LaunchOptions</name>
    <message>
        <source>Podium: host and join live quizzes.

With --join the session is joined at once if --nickname is given as well. With --username the host is signed in at once if the environment variable PODIUM_PASSWORD holds the password.</source>
        <translation>Podium: apresente quizzes ao vivo e participe deles.

Com --join, a entrada na sessão é imediata se --nickname também for informado. Com --username, a entrada na conta é imediata se a variável de ambiente PODIUM_PASSWORD tiver a senha.</translation>
    </message>
    <message>
        <source>This text.</source>
        <translation>Este texto.</translation>
    </message>
    <message>
        <source>The version of the program.</source>
        <translation>A versão do programa.</translation>
    </message>
    <message>
        <source>The server to use, for example 192.168.1.20 or https://quiz.example.org.</source>
        <translation>O servidor a usar, por exemplo 192.168.1.20 ou https://quiz.example.org.</translation>
    </message>
    <message>
        <source>Join the session with this code.</source>
        <translation>Participar da sessão com este código.</translation>
    </message>
    <message>
        <source>The name to join with.</source>
        <translation>O apelido para participar.</translation>
    </message>
    <message>
        <source>Sign in as this host.</source>
        <translation>Entrar com esta conta para apresentar.</translation>
    </message>
    <message>
        <source>light, dark or system; without it, as chosen in the program.</source>
        <translation>light, dark ou system; sem isto, como escolhido no programa.</translation>
    </message>
    <message>
        <source>en or pt; without it, as chosen in the program.</source>
        <translation>en ou pt; sem isto, como escolhido no programa.</translation>
    </message>
    <message>
        <source>Show everything without movement.</source>
        <translation>Mostrar tudo sem movimento.</translation>
    </message>
    <message>
        <source>“%1” is not an option.</source>
        <translation>“%1” não é uma opção.</translation>
    </message>
    <message>
        <source>--join takes a code of six digits.</source>
        <translation>--join pede um código de seis dígitos.</translation>
    </message>
    <message>
        <source>--join and --username do not go together.</source>
        <translation>--join e --username não podem ser usados juntos.</translation>
    </message>
    <message>
        <source>--theme takes light, dark or system.</source>
        <translation>--theme aceita light, dark ou system.</translation>
    </message>
    <message>
        <source>--language takes en or pt.</source>
        <translation>--language aceita en ou pt.</translation>
    </message>
</context>
<context>
    <name>Nickname</name>
    <message>
        <source>A nickname may not contain control or direction characters.</source>
        <translation>O apelido não pode ter caracteres de controle ou de direção.</translation>
    </message>
    <message>
        <source>Type a nickname.</source>
        <translation>Digite um apelido.</translation>
    </message>
    <message>
        <source>A nickname has at most %1 characters.</source>
        <translation>O apelido pode ter até %1 caracteres.</translation>
    </message>
</context>
<context>
    <name>ParticipantMenu</name>
    <message>
        <source>Remove “%1”</source>
        <translation>Remover “%1”</translation>
    </message>
    <message>
        <source>Remove “%1” for good</source>
        <translation>Remover “%1” de vez</translation>
    </message>
</context>
<context>
    <name>Points</name>
    <message numerus="yes">
        <source>%Ln point(s)</source>
        <translation>
            <numerusform>%Ln ponto</numerusform>
            <numerusform>%Ln pontos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Poll</name>
    <message>
        <source>are %1; a poll has %2 to %3</source>
        <translation>são %1; uma enquete tem de %2 a %3</translation>
    </message>
    <message>
        <source>must be later than the opening</source>
        <translation>deve ser depois da abertura</translation>
    </message>
    <message>
        <source>The poll has problems; see the marked fields.</source>
        <translation>A enquete tem problemas; veja os campos marcados.</translation>
    </message>
</context>
<context>
    <name>PresenterMenu</name>
    <message>
        <source>The room&apos;s view in this window</source>
        <translation>A vista da sala nesta janela</translation>
    </message>
    <message>
        <source>Full screen on %1, %2 × %3</source>
        <translation>Tela cheia em %1, %2 × %3</translation>
    </message>
    <message>
        <source>In a window of its own, to share in a call</source>
        <translation>Em uma janela própria, para compartilhar em uma chamada</translation>
    </message>
</context>
<context>
    <name>ProblemSentences</name>
    <message>
        <source>Write a title.</source>
        <translation>Escreva um título.</translation>
    </message>
    <message>
        <source>The title has %1 characters; at most %2 fit.</source>
        <translation>O título tem %1 caracteres; cabem no máximo %2.</translation>
    </message>
    <message>
        <source>The title has characters that cannot be shown.</source>
        <translation>O título tem caracteres que não podem ser exibidos.</translation>
    </message>
    <message>
        <source>The explanation has %1 characters; at most %2 fit.</source>
        <translation>A explicação tem %1 caracteres; cabem no máximo %2.</translation>
    </message>
    <message>
        <source>The explanation has characters that cannot be shown.</source>
        <translation>A explicação tem caracteres que não podem ser exibidos.</translation>
    </message>
    <message>
        <source>Option %1 is empty: write it, or take it away.</source>
        <translation>A opção %1 está vazia: escreva-a ou remova-a.</translation>
    </message>
    <message>
        <source>Option %1 has %2 characters; at most %3 fit.</source>
        <translation>A opção %1 tem %2 caracteres; cabem no máximo %3.</translation>
    </message>
    <message>
        <source>Option %1 has characters that cannot be shown.</source>
        <translation>A opção %1 tem caracteres que não podem ser exibidos.</translation>
    </message>
    <message>
        <source>This cannot be saved as it is (%1).</source>
        <translation>Isto não pode ser salvo como está (%1).</translation>
    </message>
    <message>
        <source>The server does not have this picture: add it again.</source>
        <translation>O servidor não tem esta imagem: adicione-a de novo.</translation>
    </message>
    <message>
        <source>The quiz has %1 questions; at most %2 fit.</source>
        <translation>O quiz tem %1 perguntas; cabem no máximo %2.</translation>
    </message>
    <message>
        <source>Write the question.</source>
        <translation>Escreva a pergunta.</translation>
    </message>
    <message>
        <source>The question has %1 characters; at most %2 fit.</source>
        <translation>A pergunta tem %1 caracteres; cabem no máximo %2.</translation>
    </message>
    <message>
        <source>The question has characters that cannot be shown.</source>
        <translation>A pergunta tem caracteres que não podem ser exibidos.</translation>
    </message>
    <message>
        <source>Mark the option that is right.</source>
        <translation>Marque a opção certa.</translation>
    </message>
    <message>
        <source>The time limit is %1 s; it may be from %2 to %3 s.</source>
        <translation>O tempo limite é de %1 s; pode ser de %2 a %3 s.</translation>
    </message>
    <message>
        <source>The weight is %1; it may be from %2 to %3.</source>
        <translation>O peso é %1; pode ser de %2 a %3.</translation>
    </message>
    <message>
        <source>The question has %1 options; it may have %2 to %3.</source>
        <translation>A pergunta tem %1 opções; pode ter de %2 a %3.</translation>
    </message>
    <message>
        <source>The poll must close later than it opens.</source>
        <translation>A enquete precisa fechar depois de abrir.</translation>
    </message>
    <message>
        <source>The poll has %1 options; it may have %2 to %3.</source>
        <translation>A enquete tem %1 opções; pode ter de %2 a %3.</translation>
    </message>
</context>
<context>
    <name>Protocol</name>
    <message>
        <source>must not hold the character NUL</source>
        <translation>não pode conter o caractere NUL</translation>
    </message>
    <message>
        <source>holds half a character (an unpaired surrogate)</source>
        <translation>contém meio caractere (um substituto sem par)</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; %2.</source>
        <translation>O campo &quot;%1&quot; %2.</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>está faltando</translation>
    </message>
    <message>
        <source>must be an integer from %1 to %2</source>
        <translation>deve ser um número inteiro de %1 a %2</translation>
    </message>
    <message>
        <source>holds %1 entries; at most %2 fit</source>
        <translation>tem %1 itens; o máximo é %2</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>deve ser true ou false</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>deve ser um texto</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>não pode ficar em branco</translation>
    </message>
    <message>
        <source>has %1 characters; at most %2 fit</source>
        <translation>tem %1 caracteres; o máximo é %2</translation>
    </message>
    <message>
        <source>must be a text of six digits</source>
        <translation>deve ser um texto de seis dígitos</translation>
    </message>
    <message>
        <source>must be six digits</source>
        <translation>deve ter seis dígitos</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>deve ser um objeto</translation>
    </message>
    <message>
        <source>must be one of the protocol&apos;s names for it</source>
        <translation>deve ser um dos nomes previstos no protocolo</translation>
    </message>
    <message>
        <source>must be an array</source>
        <translation>deve ser uma lista</translation>
    </message>
    <message>
        <source>The message is longer than %1 bytes.</source>
        <translation>A mensagem tem mais de %1 bytes.</translation>
    </message>
    <message>
        <source>There is no request of the type &quot;%1&quot;.</source>
        <translation>Não existe pedido do tipo &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>must be the option&apos;s place, from 0</source>
        <translation>deve ser a posição da opção, a partir de 0</translation>
    </message>
    <message>
        <source>must be the id of one option: exactly one option must be correct</source>
        <translation>deve ser o id de uma opção: exatamente uma opção deve ser a certa</translation>
    </message>
    <message>
        <source>This is not JSON: %1, at byte %2.</source>
        <translation>Isto não é JSON: %1, no byte %2.</translation>
    </message>
    <message>
        <source>The JSON value must be an object.</source>
        <translation>O valor JSON deve ser um objeto.</translation>
    </message>
    <message>
        <source>The quiz has problems; see the marked fields.</source>
        <translation>O quiz tem problemas; veja os campos marcados.</translation>
    </message>
    <message>
        <source>is possible only when everybody goes at their own pace</source>
        <translation>só é possível com cada um no seu ritmo</translation>
    </message>
    <message>
        <source>The server answered with something that is not understood.</source>
        <translation>Não foi possível entender a resposta do servidor.</translation>
    </message>
    <message>
        <source>There is no message of the type &quot;%1&quot;.</source>
        <translation>Não existe mensagem do tipo &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>must be the id of an option</source>
        <translation>deve ser o id de uma opção</translation>
    </message>
    <message>
        <source>must have integers from 0 as names</source>
        <translation>deve ter números inteiros a partir de 0 como nomes</translation>
    </message>
    <message>
        <source>must be a number from %1 to %2</source>
        <translation>deve ser um número de %1 a %2</translation>
    </message>
    <message>
        <source>or &quot;answer&quot; is missing: the challenge&apos;s solution</source>
        <translation>ou &quot;answer&quot; está faltando: a solução do desafio</translation>
    </message>
    <message>
        <source>must name a kind of challenge</source>
        <translation>deve indicar um tipo de desafio</translation>
    </message>
    <message>
        <source>The poll has problems; see the marked fields.</source>
        <translation>A enquete tem problemas; veja os campos marcados.</translation>
    </message>
</context>
<context>
    <name>QuestionFields</name>
    <message>
        <source>Option %1</source>
        <translation>Opção %1</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pergunta</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagem</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opções</translation>
    </message>
    <message>
        <source>Right answer</source>
        <translation>Resposta certa</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explicação</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Tempo limite</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrição</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Imagem %1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nenhuma</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>Quiz</name>
    <message>
        <source>has %1 options; a question has %2 to %3</source>
        <translation>tem %1 opções; uma pergunta tem de %2 a %3</translation>
    </message>
    <message>
        <source>must be the id of one of the options</source>
        <translation>deve ser o id de uma das opções</translation>
    </message>
    <message>
        <source>are %1; a quiz holds at most %2</source>
        <translation>são %1; um quiz tem no máximo %2</translation>
    </message>
    <message>
        <source>The quiz has problems; see the marked fields.</source>
        <translation>O quiz tem problemas; veja os campos marcados.</translation>
    </message>
</context>
<context>
    <name>QuizFormat</name>
    <message>
        <source>the options are not lettered A, B, C, ... in order</source>
        <translation>as opções não seguem a ordem A, B, C, ...</translation>
    </message>
    <message>
        <source>the question has more than one ANSWER line</source>
        <translation>a pergunta tem mais de uma linha ANSWER</translation>
    </message>
    <message>
        <source>the question has no options; they look like &quot;A) text&quot; or &quot;A. text&quot;</source>
        <translation>a pergunta não tem opções; elas se escrevem &quot;A) texto&quot; ou &quot;A. texto&quot;</translation>
    </message>
    <message>
        <source>the ANSWER line names no option</source>
        <translation>a linha ANSWER não indica nenhuma opção</translation>
    </message>
    <message>
        <source>the question has several correct answers</source>
        <translation>a pergunta tem várias respostas certas</translation>
    </message>
    <message>
        <source>the ANSWER line does not name one of the options</source>
        <translation>a linha ANSWER não indica uma das opções</translation>
    </message>
    <message>
        <source>text without options and ANSWER line</source>
        <translation>texto sem opções e sem linha ANSWER</translation>
    </message>
    <message>
        <source>the question has no ANSWER line</source>
        <translation>a pergunta não tem linha ANSWER</translation>
    </message>
    <message>
        <source>an answer gives part of the points</source>
        <translation>uma resposta dá parte dos pontos</translation>
    </message>
    <message>
        <source>the question has no correct answer</source>
        <translation>a pergunta não tem resposta certa</translation>
    </message>
    <message>
        <source>essay questions (empty braces) are not supported</source>
        <translation>perguntas dissertativas (chaves vazias) não são aceitas</translation>
    </message>
    <message>
        <source>numerical questions are not supported</source>
        <translation>perguntas numéricas não são aceitas</translation>
    </message>
    <message>
        <source>the braces hold no answers; they start with = or ~</source>
        <translation>as chaves não contêm respostas; elas começam com = ou ~</translation>
    </message>
    <message>
        <source>matching questions are not supported</source>
        <translation>perguntas de associação não são aceitas</translation>
    </message>
    <message>
        <source>short-answer questions (= without ~) are not supported</source>
        <translation>perguntas de resposta curta (= sem ~) não são aceitas</translation>
    </message>
    <message>
        <source>the question needs a picture, a sound or a film, which the file does not hold</source>
        <translation>a pergunta precisa de uma imagem, um som ou um vídeo que o arquivo não contém</translation>
    </message>
    <message>
        <source>text before the first answer; answers start with = or ~</source>
        <translation>texto antes da primeira resposta; respostas começam com = ou ~</translation>
    </message>
    <message>
        <source>feedback to single answers has no place in Podium and was left out, here for the first time, of %1 questions in all</source>
        <translation>o Podium não tem comentários por resposta; eles ficaram de fora, aqui pela primeira vez, em %1 perguntas ao todo</translation>
    </message>
    <message>
        <source>text without answers in braces</source>
        <translation>texto sem respostas entre chaves</translation>
    </message>
    <message>
        <source>a closing brace without an opening one before it</source>
        <translation>uma chave de fechamento sem a de abertura antes</translation>
    </message>
    <message>
        <source>the opening brace has no closing one before the next blank line</source>
        <translation>a chave aberta não é fechada antes da próxima linha em branco</translation>
    </message>
    <message>
        <source>an opening brace inside the braces; a brace in a text needs a \</source>
        <translation>uma chave aberta dentro das chaves; uma chave no texto precisa de \</translation>
    </message>
    <message>
        <source>more than one pair of braces; a blank line stands between questions</source>
        <translation>mais de um par de chaves; separe as perguntas com uma linha em branco</translation>
    </message>
    <message>
        <source>the question&apos;s text %1</source>
        <translation>o texto da pergunta %1</translation>
    </message>
    <message>
        <source>the explanation %1</source>
        <translation>a explicação %1</translation>
    </message>
    <message>
        <source>option %1 %2</source>
        <translation>a opção %1 %2</translation>
    </message>
    <message>
        <source>the question %1</source>
        <translation>a pergunta %1</translation>
    </message>
    <message>
        <source>the question has %1 options; Podium&apos;s have %2 to %3</source>
        <translation>a pergunta tem %1 opções; no Podium são de %2 a %3</translation>
    </message>
    <message>
        <source>options %1 and %2 are the same</source>
        <translation>as opções %1 e %2 são iguais</translation>
    </message>
    <message>
        <source>the file is not all UTF-8; what could not be read, here for the first time, became �</source>
        <translation>o arquivo não está todo em UTF-8; o que não foi possível ler, aqui pela primeira vez, virou �</translation>
    </message>
    <message>
        <source>further questions left out from here on: %1; a quiz holds at most %2</source>
        <translation>outras perguntas deixadas de fora daqui em diante: %1; um quiz tem no máximo %2</translation>
    </message>
    <message>
        <source>further problems from here on: %1</source>
        <translation>outros problemas daqui em diante: %1</translation>
    </message>
</context>
<context>
    <name>ReportDocument</name>
    <message>
        <source>Average time</source>
        <translation>Tempo médio</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Em branco</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Erros</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Acertos</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Pontos</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Participante</translation>
    </message>
    <message>
        <source>%1 (removed)</source>
        <translation>%1 (removido/a)</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 e mais %2</translation>
    </message>
    <message>
        <source>This question was not asked.</source>
        <translation>Esta pergunta não foi feita.</translation>
    </message>
    <message>
        <source>Average time %1</source>
        <translation>Tempo médio %1</translation>
    </message>
    <message>
        <source>Weight %1</source>
        <translation>Peso %1</translation>
    </message>
    <message>
        <source>Answered by everybody</source>
        <translation>Todos responderam</translation>
    </message>
    <message>
        <source>Not answered by %1: %2</source>
        <translation>%1 em branco: %2</translation>
    </message>
    <message>
        <source>right</source>
        <translation>acertos</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Perguntas</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participantes</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>%1  ·  Code %2</source>
        <translation>%1  ·  Código %2</translation>
    </message>
    <message>
        <source>Session report</source>
        <translation>Relatório da sessão</translation>
    </message>
    <message>
        <source>Session report, while the session is open</source>
        <translation>Relatório da sessão, ainda aberta</translation>
    </message>
    <message>
        <source>Right answers</source>
        <translation>Respostas certas</translation>
    </message>
    <message>
        <source>Average time to answer</source>
        <translation>Tempo médio</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Em branco</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Nobody took part in this session.</source>
        <translation>Ninguém participou desta sessão.</translation>
    </message>
    <message>
        <source>No question was asked in this session.</source>
        <translation>Nenhuma pergunta foi feita nesta sessão.</translation>
    </message>
    <message>
        <source>How the answers went</source>
        <translation>Como foram as respostas</translation>
    </message>
    <message>
        <source>Hardest questions</source>
        <translation>Perguntas mais difíceis</translation>
    </message>
    <message>
        <source>Best results</source>
        <translation>Melhores resultados</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>% de acertos</translation>
    </message>
    <message>
        <source>the file could not be created</source>
        <translation>o arquivo não pôde ser criado</translation>
    </message>
    <message>
        <source>Percentages are of all expected answers; a question left out counts as not right. Whoever joined late is counted from then on, and whoever was removed is not counted.</source>
        <translation>As porcentagens são de todas as respostas esperadas; uma pergunta em branco conta como não certa. Quem chegou depois conta a partir daí, e quem foi removido não conta.</translation>
    </message>
</context>
<context>
    <name>ReportFile</name>
    <message>
        <source>Writing the report was stopped.</source>
        <translation>A gravação do relatório foi interrompida.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>Não foi possível gravar %1: %2</translation>
    </message>
</context>
<context>
    <name>ReportTexts</name>
    <message>
        <source>%1, %2</source>
        <extracomment>A date and a time of day.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Everybody together</source>
        <translation>Todos juntos</translation>
    </message>
    <message>
        <source>Everybody at their own pace</source>
        <translation>Cada um no seu ritmo</translation>
    </message>
    <message>
        <source>points for right and fast answers</source>
        <translation>pontos por acerto e rapidez</translation>
    </message>
    <message>
        <source>points for right answers</source>
        <translation>pontos por acerto</translation>
    </message>
    <message>
        <source>streak bonus</source>
        <translation>bônus por sequência</translation>
    </message>
</context>
<context>
    <name>ReportWorkbook</name>
    <message>
        <source>Summary</source>
        <translation>Resumo</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>Realizada em</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Duration (h:mm:ss)</source>
        <translation>Duração (h:mm:ss)</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participantes</translation>
    </message>
    <message>
        <source>Questions asked</source>
        <translation>Perguntas feitas</translation>
    </message>
    <message>
        <source>Right answers</source>
        <translation>Respostas certas</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Acertos</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Erros</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Em branco</translation>
    </message>
    <message>
        <source>Average score</source>
        <translation>Média de pontos</translation>
    </message>
    <message>
        <source>Average response time (s)</source>
        <translation>Tempo médio de resposta (s)</translation>
    </message>
    <message>
        <source>Hardest question</source>
        <translation>Pergunta mais difícil</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pergunta</translation>
    </message>
    <message>
        <source>Right answer</source>
        <translation>Resposta certa</translation>
    </message>
    <message>
        <source>Average time (s)</source>
        <translation>Tempo médio (s)</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Opção %1</translation>
    </message>
    <message>
        <source>%1 chosen</source>
        <translation>Marcaram %1</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Perguntas</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Participante</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Pontos</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observação</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Removido/a</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respostas</translation>
    </message>
    <message>
        <source>Question number</source>
        <translation>Número da pergunta</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Resposta</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Pontos</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>Tempo (s)</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>em branco</translation>
    </message>
    <message>
        <source>right</source>
        <translation>certa</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>errada</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>não há memória suficiente</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>% de acertos</translation>
    </message>
</context>
<context>
    <name>ServerText</name>
    <message>
        <source>The server did not understand this program. Is one of them out of date?</source>
        <translation>O servidor não entendeu este programa. Um dos dois está desatualizado?</translation>
    </message>
    <message>
        <source>This program and the server do not fit together. Is one of them out of date?</source>
        <translation>Este programa e o servidor não combinam. Um dos dois está desatualizado?</translation>
    </message>
    <message>
        <source>The server does not accept this as it is.</source>
        <translation>O servidor não aceita isto assim.</translation>
    </message>
    <message>
        <source>The server does not know you any more. Sign in or join again.</source>
        <translation>O servidor não reconhece mais você. Entre de novo.</translation>
    </message>
    <message>
        <source>You may not do this.</source>
        <translation>Você não tem permissão para fazer isto.</translation>
    </message>
    <message>
        <source>The host has removed you from this session.</source>
        <translation>O apresentador removeu você desta sessão.</translation>
    </message>
    <message>
        <source>This does not exist, or not any more.</source>
        <translation>Isto não existe, ou não existe mais.</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>A sessão terminou.</translation>
    </message>
    <message>
        <source>The host lets nobody else in.</source>
        <translation>O apresentador não deixa mais ninguém entrar.</translation>
    </message>
    <message>
        <source>Somebody here has this nickname already. Choose another.</source>
        <translation>Alguém aqui já tem este apelido. Escolha outro.</translation>
    </message>
    <message>
        <source>This nickname cannot be used. Choose another.</source>
        <translation>Este apelido não pode ser usado. Escolha outro.</translation>
    </message>
    <message>
        <source>It is too early for this.</source>
        <translation>Ainda é cedo demais para isto.</translation>
    </message>
    <message>
        <source>It is too late for this.</source>
        <translation>É tarde demais para isto.</translation>
    </message>
    <message>
        <source>You have answered this question already.</source>
        <translation>Você já respondeu a esta pergunta.</translation>
    </message>
    <message>
        <source>You have voted in this poll already.</source>
        <translation>Você já votou nesta enquete.</translation>
    </message>
    <message>
        <source>The poll takes no votes now.</source>
        <translation>A enquete não aceita votos agora.</translation>
    </message>
    <message>
        <source>The poll asks for a proof that no program is voting.</source>
        <translation>A enquete pede uma prova de que não é um programa que vota.</translation>
    </message>
    <message>
        <source>Somebody else saved in between.</source>
        <translation>Alguém salvou nesse meio-tempo.</translation>
    </message>
    <message>
        <source>Too much at once. Wait a moment and try again.</source>
        <translation>Coisas demais ao mesmo tempo. Espere um momento e tente de novo.</translation>
    </message>
    <message>
        <source>The server is busy. Try again in a moment.</source>
        <translation>O servidor está ocupado. Tente de novo daqui a pouco.</translation>
    </message>
    <message>
        <source>Something went wrong at the server.</source>
        <translation>Algo deu errado no servidor.</translation>
    </message>
    <message>
        <source>cannot stay as it is</source>
        <translation>não pode ficar assim</translation>
    </message>
    <message>
        <source>The last step is still being stored.</source>
        <translation>O último passo ainda está sendo gravado.</translation>
    </message>
    <message>
        <source>Your answer is still being stored.</source>
        <translation>Sua resposta ainda está sendo gravada.</translation>
    </message>
    <message>
        <source>This question is not part of the session.</source>
        <translation>Esta pergunta não faz parte da sessão.</translation>
    </message>
    <message>
        <source>This question is not open yet.</source>
        <translation>Esta pergunta ainda não está aberta.</translation>
    </message>
    <message>
        <source>The time for this question is up.</source>
        <translation>O tempo desta pergunta acabou.</translation>
    </message>
    <message>
        <source>This question has no such option.</source>
        <translation>Esta pergunta não tem essa opção.</translation>
    </message>
    <message>
        <source>An answer needs an id of 1 to 64 characters.</source>
        <translation>Uma resposta precisa de um identificador de 1 a 64 caracteres.</translation>
    </message>
    <message>
        <source>Another step comes before this one.</source>
        <translation>Outro passo vem antes deste.</translation>
    </message>
    <message>
        <source>This step has been taken already.</source>
        <translation>Este passo já foi dado.</translation>
    </message>
    <message>
        <source>This question is closed.</source>
        <translation>Esta pergunta está encerrada.</translation>
    </message>
    <message>
        <source>The host has locked this session.</source>
        <translation>O apresentador trancou esta sessão.</translation>
    </message>
    <message>
        <source>This session has started and takes no late comers.</source>
        <translation>Esta sessão já começou e não aceita quem chega depois.</translation>
    </message>
    <message>
        <source>There is no such participant.</source>
        <translation>Esse participante não existe.</translation>
    </message>
    <message>
        <source>There is no such session.</source>
        <translation>Essa sessão não existe.</translation>
    </message>
    <message>
        <source>You are no longer in this session. Join again.</source>
        <translation>Você não está mais nesta sessão. Entre de novo.</translation>
    </message>
    <message>
        <source>Only its host may run this session.</source>
        <translation>Só quem abriu esta sessão pode conduzi-la.</translation>
    </message>
    <message>
        <source>The quiz has no questions yet.</source>
        <translation>O quiz ainda não tem perguntas.</translation>
    </message>
    <message>
        <source>The quiz cannot give that many questions.</source>
        <translation>O quiz não tem tantas perguntas.</translation>
    </message>
    <message>
        <source>Somebody here is called “%1” already. “%2” is free.</source>
        <translation>Alguém aqui já se chama “%1”. “%2” está livre.</translation>
    </message>
    <message>
        <source>This session is full.</source>
        <translation>Esta sessão está cheia.</translation>
    </message>
    <message>
        <source>The session has started already.</source>
        <translation>A sessão já começou.</translation>
    </message>
    <message>
        <source>In a self-paced session everybody takes these steps on their own.</source>
        <translation>Em uma sessão no ritmo de cada um, todos dão estes passos por conta própria.</translation>
    </message>
    <message>
        <source>The request has too many headers.</source>
        <translation>O pedido tem cabeçalhos demais.</translation>
    </message>
    <message>
        <source>Chunked bodies are not taken: send Content-Length.</source>
        <translation>Corpos em partes não são aceitos: envie Content-Length.</translation>
    </message>
    <message>
        <source>The server has as many connections as it can bear.</source>
        <translation>O servidor já tem todas as conexões que suporta.</translation>
    </message>
    <message>
        <source>Messages are text frames with one JSON object.</source>
        <translation>As mensagens são quadros de texto com um objeto JSON.</translation>
    </message>
    <message>
        <source>A message has at most %1 bytes.</source>
        <translation>Uma mensagem tem no máximo %1 bytes.</translation>
    </message>
    <message>
        <source>Too many messages. Wait a moment.</source>
        <translation>Mensagens demais. Espere um momento.</translation>
    </message>
    <message>
        <source>Too many requests wait for their replies.</source>
        <translation>Pedidos demais esperam resposta.</translation>
    </message>
    <message>
        <source>A participant&apos;s connection cannot host; open another one.</source>
        <translation>A conexão de um participante não pode conduzir uma sessão; abra outra.</translation>
    </message>
    <message>
        <source>Too many requests from your address.</source>
        <translation>Pedidos demais vindos do seu endereço.</translation>
    </message>
    <message>
        <source>This connection is in a session already; open another one.</source>
        <translation>Esta conexão já está em uma sessão; abra outra.</translation>
    </message>
    <message>
        <source>Too many host connections are open.</source>
        <translation>Há conexões de apresentador demais abertas.</translation>
    </message>
    <message>
        <source>Only the session&apos;s host can do this.</source>
        <translation>Só quem abriu a sessão pode fazer isto.</translation>
    </message>
    <message>
        <source>Many people are joining from your network. Try again in a moment.</source>
        <translation>Muita gente está entrando a partir da sua rede. Tente de novo daqui a pouco.</translation>
    </message>
    <message>
        <source>Join a session first.</source>
        <translation>Entre primeiro em uma sessão.</translation>
    </message>
    <message>
        <source>Say hello first.</source>
        <translation>O programa precisa se apresentar primeiro ao servidor.</translation>
    </message>
    <message>
        <source>This server speaks version %1 of the protocol.</source>
        <translation>Este servidor fala a versão %1 do protocolo.</translation>
    </message>
    <message>
        <source>There is no such poll.</source>
        <translation>Essa enquete não existe.</translation>
    </message>
    <message>
        <source>Too much is on its way at once. Try again in a moment.</source>
        <translation>Há coisas demais a caminho ao mesmo tempo. Tente de novo daqui a pouco.</translation>
    </message>
    <message>
        <source>The head of the request is longer than %1 bytes.</source>
        <translation>O cabeçalho do pedido tem mais de %1 bytes.</translation>
    </message>
    <message>
        <source>Only /live takes live connections.</source>
        <translation>Só /live aceita conexões ao vivo.</translation>
    </message>
    <message>
        <source>The request for a live connection is malformed.</source>
        <translation>O pedido de conexão ao vivo está malformado.</translation>
    </message>
    <message>
        <source>The body may have at most %1 bytes here.</source>
        <translation>O conteúdo pode ter no máximo %1 bytes aqui.</translation>
    </message>
    <message>
        <source>The request is malformed.</source>
        <translation>O pedido está malformado.</translation>
    </message>
    <message>
        <source>The request took too long to arrive.</source>
        <translation>O pedido demorou demais para chegar.</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>Não há nada neste endereço.</translation>
    </message>
    <message>
        <source>This address does not take requests of this method.</source>
        <translation>Este endereço não aceita pedidos deste tipo.</translation>
    </message>
    <message>
        <source>This is no picture that Podium can use. Use PNG, JPEG, WebP or GIF.</source>
        <translation>O Podium não consegue usar esta imagem. Use PNG, JPEG, WebP ou GIF.</translation>
    </message>
    <message>
        <source>The picture is incomplete. Send it again.</source>
        <translation>A imagem está incompleta. Envie-a de novo.</translation>
    </message>
    <message>
        <source>The picture is damaged.</source>
        <translation>A imagem está danificada.</translation>
    </message>
    <message>
        <source>The picture has more than %1 megapixels. Make it smaller.</source>
        <translation>A imagem tem mais de %1 megapixels. Diminua-a.</translation>
    </message>
    <message>
        <source>The picture could not be stored.</source>
        <translation>A imagem não pôde ser gravada.</translation>
    </message>
    <message>
        <source>Too many pictures are coming in. Try again in a moment.</source>
        <translation>Imagens demais estão chegando. Tente de novo daqui a pouco.</translation>
    </message>
    <message>
        <source>There is no such picture.</source>
        <translation>Essa imagem não existe.</translation>
    </message>
    <message>
        <source>The quiz has problems; see the marked fields.</source>
        <translation>O quiz tem problemas; veja os campos marcados.</translation>
    </message>
    <message>
        <source>The format must be one of: %1.</source>
        <translation>O formato deve ser um destes: %1.</translation>
    </message>
    <message>
        <source>No question could be read. Is it a file of this format?</source>
        <translation>Nenhuma pergunta pôde ser lida. O arquivo é deste formato?</translation>
    </message>
    <message>
        <source>The version that was changed must be there.</source>
        <translation>Falta a versão que foi alterada.</translation>
    </message>
    <message>
        <source>This account hosts no quizzes.</source>
        <translation>Esta conta não conduz quizzes.</translation>
    </message>
    <message>
        <source>There is nothing of this number.</source>
        <translation>Não há nada com este número.</translation>
    </message>
    <message>
        <source>You have too many open sessions. End some of them first.</source>
        <translation>Você tem sessões abertas demais. Encerre algumas primeiro.</translation>
    </message>
    <message>
        <source>Many are joining from your network. Try again in a moment.</source>
        <translation>Muita gente está entrando a partir da sua rede. Tente de novo daqui a pouco.</translation>
    </message>
    <message>
        <source>You are not in this session.</source>
        <translation>Você não está nesta sessão.</translation>
    </message>
    <message>
        <source>May not contain control or direction characters.</source>
        <translation>Não pode conter caracteres de controle nem de direção.</translation>
    </message>
    <message>
        <source>Type something that can be seen.</source>
        <translation>Digite algo que se possa ver.</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <translation>No máximo %1 caracteres.</translation>
    </message>
    <message>
        <source>%1 to %2 characters.</source>
        <translation>De %1 a %2 caracteres.</translation>
    </message>
    <message>
        <source>This account cannot be made as it is.</source>
        <translation>Esta conta não pode ser criada assim.</translation>
    </message>
    <message>
        <source>Too many attempts. Try again in a few minutes.</source>
        <translation>Tentativas demais. Tente de novo em alguns minutos.</translation>
    </message>
    <message>
        <source>The username or the password is not right.</source>
        <translation>O nome de usuário ou a senha não está certo.</translation>
    </message>
    <message>
        <source>The first account is made on the server&apos;s own machine, or with the setup code that it prints when it starts.</source>
        <translation>A primeira conta é criada na própria máquina do servidor, ou com o código de instalação que ele mostra ao iniciar.</translation>
    </message>
    <message>
        <source>Registering takes an invitation. Ask an administrator.</source>
        <translation>Para criar uma conta é preciso um convite. Peça a um administrador.</translation>
    </message>
    <message>
        <source>Accounts are made by the administrators of this server.</source>
        <translation>As contas são criadas pelos administradores deste servidor.</translation>
    </message>
    <message>
        <source>This invitation is not valid or was used before.</source>
        <translation>Este convite não é válido ou já foi usado.</translation>
    </message>
    <message>
        <source>This account is gone.</source>
        <translation>Esta conta não existe mais.</translation>
    </message>
    <message>
        <source>Only administrators invite.</source>
        <translation>Só administradores convidam.</translation>
    </message>
    <message>
        <source>Too many are signing in right now. Try again in a moment.</source>
        <translation>Gente demais está entrando agora. Tente de novo daqui a pouco.</translation>
    </message>
    <message>
        <source>The server has not enough memory to check passwords.</source>
        <translation>O servidor não tem memória suficiente para verificar senhas.</translation>
    </message>
    <message>
        <source>You are not signed in. Sign in again.</source>
        <translation>Você não está conectado à sua conta. Entre de novo.</translation>
    </message>
    <message>
        <source>This poll asks for no proof.</source>
        <translation>Esta enquete não pede prova.</translation>
    </message>
    <message>
        <source>Too many are voting at once. Try again in a moment.</source>
        <translation>Gente demais está votando ao mesmo tempo. Tente de novo daqui a pouco.</translation>
    </message>
    <message>
        <source>This poll asks for a proof that no program is voting.</source>
        <translation>Esta enquete pede uma prova de que não é um programa que vota.</translation>
    </message>
    <message>
        <source>The proof is of another kind than this poll asks for.</source>
        <translation>A prova é de um tipo diferente do que esta enquete pede.</translation>
    </message>
    <message>
        <source>The proof is wrong. Get a new challenge.</source>
        <translation>A prova está errada. Peça um novo desafio.</translation>
    </message>
    <message>
        <source>That is not what the picture shows. Try a new one.</source>
        <translation>Não é isso que a imagem mostra. Tente outra.</translation>
    </message>
    <message>
        <source>The proof is not for this poll. Get a new challenge.</source>
        <translation>A prova não é para esta enquete. Peça um novo desafio.</translation>
    </message>
    <message>
        <source>The check has expired. Try a new one.</source>
        <translation>A verificação expirou. Tente outra.</translation>
    </message>
    <message>
        <source>This proof has served already. Get a new challenge.</source>
        <translation>Esta prova já foi usada. Peça um novo desafio.</translation>
    </message>
    <message>
        <source>Many are waiting for a picture. Try again in a moment.</source>
        <translation>Muita gente espera por uma imagem. Tente de novo daqui a pouco.</translation>
    </message>
    <message>
        <source>The poll has no such option.</source>
        <translation>A enquete não tem essa opção.</translation>
    </message>
    <message>
        <source>The poll is not open.</source>
        <translation>A enquete não está aberta.</translation>
    </message>
    <message>
        <source>The server could not store this; its log says why.</source>
        <translation>O servidor não conseguiu gravar isto; o registro dele diz por quê.</translation>
    </message>
    <message>
        <source>Text must not hold the character U+0000.</source>
        <translation>O texto não pode conter o caractere U+0000.</translation>
    </message>
    <message>
        <source>The server could not store or read this; its log says why.</source>
        <translation>O servidor não conseguiu gravar ou ler isto; o registro dele diz por quê.</translation>
    </message>
    <message>
        <source>The database is not available right now. Try again in a moment.</source>
        <translation>O banco de dados não está disponível agora. Tente de novo daqui a pouco.</translation>
    </message>
    <message>
        <source>Too many sessions and polls are open. Try again when some have ended.</source>
        <translation>Há sessões e enquetes demais abertas. Tente de novo quando algumas terminarem.</translation>
    </message>
    <message>
        <source>This contradicts what is already stored.</source>
        <translation>Isto contradiz o que já está gravado.</translation>
    </message>
    <message>
        <source>There is an account already; sign in with it.</source>
        <translation>Já existe uma conta; entre com ela.</translation>
    </message>
    <message>
        <source>This user name is taken; choose another.</source>
        <translation>Este nome de usuário já está em uso; escolha outro.</translation>
    </message>
    <message>
        <source>There is no such account.</source>
        <translation>Essa conta não existe.</translation>
    </message>
    <message>
        <source>Ask for a shorter time or larger buckets.</source>
        <translation>Peça um período mais curto ou intervalos maiores.</translation>
    </message>
    <message>
        <source>The poll has been open; see the marked fields.</source>
        <translation>A enquete já foi aberta; veja os campos marcados.</translation>
    </message>
    <message>
        <source>Somebody saved this poll in between.</source>
        <translation>Alguém salvou esta enquete nesse meio-tempo.</translation>
    </message>
    <message>
        <source>The poll shows pictures that do not exist.</source>
        <translation>A enquete mostra imagens que não existem.</translation>
    </message>
    <message>
        <source>There is no such quiz.</source>
        <translation>Esse quiz não existe.</translation>
    </message>
    <message>
        <source>Somebody saved this quiz in between. Load it again and repeat your changes.</source>
        <translation>Alguém salvou este quiz nesse meio-tempo. Carregue-o de novo e repita suas alterações.</translation>
    </message>
    <message>
        <source>The quiz shows pictures that do not exist.</source>
        <translation>O quiz mostra imagens que não existem.</translation>
    </message>
    <message>
        <source>The database is not answering. Answers are kept and recorded as soon as it is back.</source>
        <translation>O banco de dados não responde. As respostas ficam guardadas e são gravadas assim que ele voltar.</translation>
    </message>
    <message>
        <source>The database is back; everything is recorded.</source>
        <translation>O banco de dados voltou; tudo está gravado.</translation>
    </message>
    <message>
        <source>A nickname may not contain control or direction characters.</source>
        <translation>O apelido não pode ter caracteres de controle ou de direção.</translation>
    </message>
    <message>
        <source>Type a nickname.</source>
        <translation>Digite um apelido.</translation>
    </message>
    <message>
        <source>A nickname has at most %1 characters.</source>
        <translation>O apelido pode ter até %1 caracteres.</translation>
    </message>
    <message>
        <source>The poll has problems; see the marked fields.</source>
        <translation>A enquete tem problemas; veja os campos marcados.</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; %2.</source>
        <translation>O campo &quot;%1&quot; %2.</translation>
    </message>
    <message>
        <source>The message is longer than %1 bytes.</source>
        <translation>A mensagem tem mais de %1 bytes.</translation>
    </message>
    <message>
        <source>There is no request of the type &quot;%1&quot;.</source>
        <translation>Não existe pedido do tipo &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>This is not JSON: %1, at byte %2.</source>
        <translation>Isto não é JSON: %1, no byte %2.</translation>
    </message>
    <message>
        <source>The JSON value must be an object.</source>
        <translation>O valor JSON deve ser um objeto.</translation>
    </message>
    <message>
        <source>There is no message of the type &quot;%1&quot;.</source>
        <translation>Não existe mensagem do tipo &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>The server answered with something that is not understood.</source>
        <translation>Não foi possível entender a resposta do servidor.</translation>
    </message>
    <message>
        <source>add at least one question</source>
        <translation>adicione pelo menos uma pergunta</translation>
    </message>
    <message>
        <source>must be from 1 to %1</source>
        <translation>deve ser de 1 a %1</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>deve ser um número inteiro de %1 a %2</translation>
    </message>
    <message>
        <source>is taken</source>
        <translation>já está em uso</translation>
    </message>
    <message>
        <source>is not a stored picture</source>
        <translation>não é uma imagem gravada</translation>
    </message>
    <message>
        <source>is too long ago for buckets of this size</source>
        <translation>é antigo demais para intervalos deste tamanho</translation>
    </message>
    <message>
        <source>cannot change once the poll has been open</source>
        <translation>não pode mudar depois que a enquete foi aberta</translation>
    </message>
    <message>
        <source>must stay as many once the poll has been open</source>
        <translation>devem continuar tantas quantas eram depois que a enquete foi aberta</translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation>não existe</translation>
    </message>
    <message>
        <source>has %1 characters; at most %2 fit</source>
        <translation>tem %1 caracteres; o máximo é %2</translation>
    </message>
    <message>
        <source>contains characters that cannot be shown</source>
        <translation>contém caracteres que não podem ser mostrados</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>não pode ficar em branco</translation>
    </message>
    <message>
        <source>is %1; it must be from %2 to %3</source>
        <translation>é %1; deve ser de %2 a %3</translation>
    </message>
    <message>
        <source>are %1; a poll has %2 to %3</source>
        <translation>são %1; uma enquete tem de %2 a %3</translation>
    </message>
    <message>
        <source>must be later than the opening</source>
        <translation>deve ser depois da abertura</translation>
    </message>
    <message>
        <source>has %1 options; a question has %2 to %3</source>
        <translation>tem %1 opções; uma pergunta tem de %2 a %3</translation>
    </message>
    <message>
        <source>must be the id of one of the options</source>
        <translation>deve ser o id de uma das opções</translation>
    </message>
    <message>
        <source>are %1; a quiz holds at most %2</source>
        <translation>são %1; um quiz tem no máximo %2</translation>
    </message>
    <message>
        <source>must be the option&apos;s place, from 0</source>
        <translation>deve ser a posição da opção, a partir de 0</translation>
    </message>
    <message>
        <source>must not hold the character NUL</source>
        <translation>não pode conter o caractere NUL</translation>
    </message>
    <message>
        <source>holds half a character (an unpaired surrogate)</source>
        <translation>contém meio caractere (um substituto sem par)</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>está faltando</translation>
    </message>
    <message>
        <source>must be an integer from %1 to %2</source>
        <translation>deve ser um número inteiro de %1 a %2</translation>
    </message>
    <message>
        <source>holds %1 entries; at most %2 fit</source>
        <translation>tem %1 itens; o máximo é %2</translation>
    </message>
    <message>
        <source>must be six digits</source>
        <translation>deve ter seis dígitos</translation>
    </message>
    <message>
        <source>must be a number from %1 to %2</source>
        <translation>deve ser um número de %1 a %2</translation>
    </message>
    <message>
        <source>or &quot;answer&quot; is missing: the challenge&apos;s solution</source>
        <translation>ou &quot;answer&quot; está faltando: a solução do desafio</translation>
    </message>
    <message>
        <source>must name a kind of challenge</source>
        <translation>deve indicar um tipo de desafio</translation>
    </message>
    <message>
        <source>must be the id of one option: exactly one option must be correct</source>
        <translation>deve ser o id de uma opção: exatamente uma opção deve ser a certa</translation>
    </message>
    <message>
        <source>is possible only when everybody goes at their own pace</source>
        <translation>só é possível com cada um no seu ritmo</translation>
    </message>
    <message>
        <source>must be the id of an option</source>
        <translation>deve ser o id de uma opção</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>deve ser true ou false</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>deve ser um texto</translation>
    </message>
    <message>
        <source>must be a text of six digits</source>
        <translation>deve ser um texto de seis dígitos</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>deve ser um objeto</translation>
    </message>
    <message>
        <source>must be one of the protocol&apos;s names for it</source>
        <translation>deve ser um dos nomes previstos no protocolo</translation>
    </message>
    <message>
        <source>must be an array</source>
        <translation>deve ser uma lista</translation>
    </message>
    <message>
        <source>must have integers from 0 as names</source>
        <translation>deve ter números inteiros a partir de 0 como nomes</translation>
    </message>
    <message>
        <source>The votes of this poll are not to be seen now.</source>
        <translation>Os votos desta enquete não podem ser vistos agora.</translation>
    </message>
    <message>
        <source>The ballot&apos;s voter_token or ballot_id has no right length.</source>
        <translation>O voter_token ou o ballot_id do voto não tem o tamanho certo.</translation>
    </message>
    <message>
        <source>The poll is just opening. Try again in a moment.</source>
        <translation>A enquete está sendo aberta. Tente de novo daqui a pouco.</translation>
    </message>
    <message>
        <source>This connection watches many polls; end one of these first.</source>
        <translation>Esta conexão acompanha muitas enquetes; deixe uma delas primeiro.</translation>
    </message>
    <message>
        <source>Many are voting from your network. Try again in a moment.</source>
        <translation>Muita gente está votando a partir da sua rede. Tente de novo daqui a pouco.</translation>
    </message>
    <message>
        <source>The bucket must be one of: %1.</source>
        <translation>O intervalo deve ser um destes: %1.</translation>
    </message>
    <message>
        <source>There is no time zone of this name.</source>
        <translation>Não há fuso horário com este nome.</translation>
    </message>
    <message>
        <source>is none of the poll&apos;s</source>
        <translation>não é nenhuma das da enquete</translation>
    </message>
</context>
<context>
    <name>podium::client::AnswerTile</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Your choice, being sent</source>
        <translation>Sua escolha, em envio</translation>
    </message>
    <message>
        <source>Your choice, recorded</source>
        <translation>Sua escolha, registrada</translation>
    </message>
    <message>
        <source>The right answer</source>
        <translation>A resposta certa</translation>
    </message>
    <message>
        <source>Your choice, not right</source>
        <translation>Sua escolha, errada</translation>
    </message>
</context>
<context>
    <name>podium::client::AnswersBar</name>
    <message>
        <source>Right</source>
        <translation>Acertos</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Erros</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Em branco</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
</context>
<context>
    <name>podium::client::ApiClient</name>
    <message>
        <source>The server&apos;s answer cannot be read (%1). Is this program out of date?</source>
        <translation>Não foi possível ler a resposta do servidor (%1). Este programa está desatualizado?</translation>
    </message>
    <message>
        <source>Somebody else has signed in meanwhile.</source>
        <translation>Outra pessoa entrou nesse meio-tempo.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Entre na sua conta primeiro.</translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation>Você saiu da conta.</translation>
    </message>
</context>
<context>
    <name>podium::client::Application</name>
    <message>
        <source>You were in a session when the window was closed.</source>
        <translation>Você estava em uma sessão quando a janela foi fechada.</translation>
    </message>
    <message>
        <source>A session of yours is still open.</source>
        <translation>Uma sessão sua ainda está aberta.</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Voltar à sessão</translation>
    </message>
</context>
<context>
    <name>podium::client::AuthoredQuestion</name>
    <message>
        <source>The right answer</source>
        <translation>A resposta certa</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
</context>
<context>
    <name>podium::client::AuthoringFlow</name>
    <message>
        <source>Opening the quiz…</source>
        <translation>Abrindo o quiz…</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Salvo em %1.</translation>
    </message>
    <message>
        <source>Export the quiz</source>
        <translation>Exportar o quiz</translation>
    </message>
    <message>
        <source>Copying the quiz…</source>
        <translation>Copiando o quiz…</translation>
    </message>
</context>
<context>
    <name>podium::client::BallotList</name>
    <message>
        <source>Options</source>
        <translation>Opções</translation>
    </message>
</context>
<context>
    <name>podium::client::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Fechar esta mensagem</translation>
    </message>
</context>
<context>
    <name>podium::client::CodeDisplay</name>
    <message>
        <source>Code %1</source>
        <translation>Código %1</translation>
    </message>
</context>
<context>
    <name>podium::client::ConflictDialog</name>
    <message>
        <source>Two versions</source>
        <translation>Duas versões</translation>
    </message>
    <message>
        <source>This quiz was changed in two places</source>
        <translation>Este quiz foi alterado em dois lugares</translation>
    </message>
    <message>
        <source>While you wrote, somebody else saved “%1”. Here is what differs; nothing is lost before you choose.</source>
        <translation>Enquanto você escrevia, outra pessoa salvou “%1”. Veja o que difere; nada se perde antes da sua escolha.</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferenças</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Continuar escrevendo</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Usar a outra</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Manter as duas</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Manter a minha</translation>
    </message>
    <message>
        <source>Shows the version at the server; undo brings yours back</source>
        <translation>Mostra a versão do servidor; desfazer traz a sua de volta</translation>
    </message>
    <message>
        <source>Saves yours as a quiz of its own</source>
        <translation>Salva a sua como um quiz à parte</translation>
    </message>
    <message>
        <source>Saves yours over the version at the server</source>
        <translation>Salva a sua no lugar da versão do servidor</translation>
    </message>
</context>
<context>
    <name>podium::client::ConnectionModel</name>
    <message>
        <source>Not connected.</source>
        <translation>Sem conexão.</translation>
    </message>
    <message>
        <source>Connecting to the server.</source>
        <translation>Conectando ao servidor.</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>Conexão ativa.</translation>
    </message>
    <message>
        <source>The connection was lost. Trying again in %1 s.</source>
        <translation>A conexão caiu. Nova tentativa em %1 s.</translation>
    </message>
    <message>
        <source>The connection was lost. Trying again.</source>
        <translation>A conexão caiu. Tentando de novo.</translation>
    </message>
</context>
<context>
    <name>podium::client::CountdownRing</name>
    <message>
        <source>Time is up</source>
        <translation>O tempo acabou</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>Falta %n segundo</numerusform>
            <numerusform>Faltam %n segundos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>podium::client::CurrentPanel</name>
    <message>
        <source>answered</source>
        <translation>responderam</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>Pergunta %1 de %2</translation>
    </message>
    <message>
        <source>People are joining</source>
        <translation>As pessoas estão entrando</translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s). Start when everybody is in.</source>
        <translation>
            <numerusform>%Ln pergunta. Comece quando todos tiverem entrado.</numerusform>
            <numerusform>%Ln perguntas. Comece quando todos tiverem entrado.</numerusform>
        </translation>
    </message>
    <message>
        <source>Opens in a moment</source>
        <translation>Abre em um instante</translation>
    </message>
    <message>
        <source>Takes answers</source>
        <translation>Recebendo respostas</translation>
    </message>
    <message>
        <source>Closed; the answer is not shown yet</source>
        <translation>Encerrada; a resposta ainda não foi mostrada</translation>
    </message>
    <message>
        <source>The answer is shown</source>
        <translation>A resposta está na tela</translation>
    </message>
    <message>
        <source>The leaderboard is shown</source>
        <translation>A classificação está na tela</translation>
    </message>
    <message>
        <source>Everybody works at their own pace</source>
        <translation>Cada um responde no seu ritmo</translation>
    </message>
    <message>
        <source>The leaderboard moves by itself. End the session when you like; what was answered counts.</source>
        <translation>A classificação se move sozinha. Encerre a sessão quando quiser; o que foi respondido vale.</translation>
    </message>
    <message>
        <source>The podium is shown</source>
        <translation>O pódio está na tela</translation>
    </message>
    <message>
        <source>That was the last question. End the session when the applause is over.</source>
        <translation>Essa foi a última pergunta. Encerre a sessão quando os aplausos acabarem.</translation>
    </message>
    <message>
        <source>The session is over</source>
        <translation>A sessão terminou</translation>
    </message>
    <message>
        <source>You can save the results now.</source>
        <translation>Agora você pode salvar os resultados.</translation>
    </message>
    <message>
        <source>have finished</source>
        <translation>terminaram</translation>
    </message>
</context>
<context>
    <name>podium::client::DistributionBars</name>
    <message numerus="yes">
        <source>%1: %n answer(s)</source>
        <translation>
            <numerusform>%1: %n resposta</numerusform>
            <numerusform>%1: %n respostas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, right</source>
        <translation>%1, opção certa</translation>
    </message>
    <message>
        <source>%1 · %2 %</source>
        <translation>%1 · %2%</translation>
    </message>
</context>
<context>
    <name>podium::client::DocumentEditorPage</name>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Refazer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Desfazer (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Undo %1 (Ctrl+Z)</source>
        <translation>Desfazer %1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Refazer (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Redo %1 (Ctrl+Shift+Z)</source>
        <translation>Refazer %1 (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Salvando…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Não salva</translation>
    </message>
    <message>
        <source>Uploading…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Ainda não salva</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Salva</translation>
    </message>
</context>
<context>
    <name>podium::client::DocumentListController</name>
    <message>
        <source> (copy)</source>
        <translation> (cópia)</translation>
    </message>
</context>
<context>
    <name>podium::client::DocumentListFlow</name>
    <message>
        <source>“%1” is deleted.</source>
        <translation>“%1” foi excluído.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>“%1” is there now.</source>
        <translation>“%1” foi criado.</translation>
    </message>
</context>
<context>
    <name>podium::client::DocumentListPage</name>
    <message>
        <source>Search by title</source>
        <translation>Buscar por título</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>The list could not be loaded</source>
        <translation>Não foi possível carregar a lista</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Carregando…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nada encontrado</translation>
    </message>
</context>
<context>
    <name>podium::client::DraftStrip</name>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Go on with them</source>
        <translation>Continuar com elas</translation>
    </message>
    <message>
        <source>Unsaved changes to “%1”, from %2, were kept.</source>
        <translation>As alterações não salvas em “%1”, de %2, foram guardadas.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more after it.</source>
        <translation>
            <numerusform>Há mais %Ln depois.</numerusform>
            <numerusform>Há mais %Ln depois.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard these changes? They cannot be brought back.</source>
        <translation>Descartar estas alterações? Elas não podem ser recuperadas.</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Mantê-las</translation>
    </message>
    <message>
        <source>Unsaved changes without a title, from %1, were kept.</source>
        <translation>As alterações não salvas e sem título, de %1, foram guardadas.</translation>
    </message>
</context>
<context>
    <name>podium::client::EditingFlow</name>
    <message>
        <source>Changes cannot be kept on this computer; save often</source>
        <translation>As alterações não podem ser guardadas neste computador; salve com frequência</translation>
    </message>
    <message>
        <source>These changes are open in another window</source>
        <translation>Estas alterações estão abertas em outra janela</translation>
    </message>
    <message>
        <source>Go on with them there.</source>
        <translation>Continue com elas lá.</translation>
    </message>
    <message>
        <source>Save the changes?</source>
        <translation>Salvar as alterações?</translation>
    </message>
    <message>
        <source>“%1” has changes that are not at the server yet.</source>
        <translation>“%1” tem alterações que ainda não estão no servidor.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>A picture is still on its way. Save when it has arrived.</source>
        <translation>Uma imagem ainda está sendo enviada. Salve quando ela chegar.</translation>
    </message>
    <message>
        <source>This is the other version now. Undo brings yours back.</source>
        <translation>Esta agora é a outra versão. Desfazer traz a sua de volta.</translation>
    </message>
    <message>
        <source>Go on with the unsaved changes?</source>
        <translation>Continuar com as alterações não salvas?</translation>
    </message>
    <message>
        <source>Changes to “%1”, from %2, were kept on this computer. The server does not have them.</source>
        <translation>As alterações em “%1”, de %2, foram guardadas neste computador. O servidor não as tem.</translation>
    </message>
    <message>
        <source>Go on with them</source>
        <translation>Continuar com elas</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>Descartá-las</translation>
    </message>
</context>
<context>
    <name>podium::client::FarewellPage</name>
    <message>
        <source>Back to the start</source>
        <translation>Voltar ao início</translation>
    </message>
</context>
<context>
    <name>podium::client::FigureCard</name>
    <message>
        <source>%1: %2</source>
        <extracomment>What a figure is of, and the figure.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>podium::client::FormPage</name>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
</context>
<context>
    <name>podium::client::GetReadyPage</name>
    <message>
        <source>Question %1 of %2</source>
        <translation>Pergunta %1 de %2</translation>
    </message>
    <message>
        <source>Counts %1 times</source>
        <translation>Peso %1</translation>
    </message>
</context>
<context>
    <name>podium::client::HostConsole</name>
    <message>
        <source>Next</source>
        <translation>A seguir</translation>
    </message>
    <message>
        <source>The room&apos;s view</source>
        <translation>A vista da sala</translation>
    </message>
    <message>
        <source>The room&apos;s view is in a window of its own.</source>
        <translation>A vista da sala está em uma janela própria.</translation>
    </message>
    <message>
        <source>The room sees %1.</source>
        <translation>A sala vê a tela %1.</translation>
    </message>
    <message>
        <source>The room&apos;s screen is empty; the next step fills it again.</source>
        <translation>A tela da sala está apagada; o próximo passo a mostra de novo.</translation>
    </message>
    <message>
        <source>The room sees the last answer once more; the next step leads back to the leaderboard.</source>
        <translation>A sala vê a última resposta mais uma vez; o próximo passo volta à classificação.</translation>
    </message>
    <message>
        <source>Nothing more.</source>
        <translation>Mais nada.</translation>
    </message>
    <message>
        <source>This is the last question; the podium follows.</source>
        <translation>Esta é a última pergunta; depois vem o pódio.</translation>
    </message>
    <message>
        <source>Drawn at random when it is its turn.</source>
        <translation>Sorteada quando chegar sua vez.</translation>
    </message>
    <message>
        <source>Everybody has a next question of their own.</source>
        <translation>Cada um tem a sua própria próxima pergunta.</translation>
    </message>
</context>
<context>
    <name>podium::client::HostControls</name>
    <message>
        <source>End</source>
        <translation>Encerrar</translation>
    </message>
    <message>
        <source>End the session now</source>
        <translation>Encerrar a sessão agora</translation>
    </message>
    <message>
        <source>Space, Enter or Page Down</source>
        <translation>Espaço, Enter ou Page Down</translation>
    </message>
    <message>
        <source>Locked: let people in again</source>
        <translation>Entrada fechada: abrir de novo</translation>
    </message>
    <message>
        <source>Let nobody else in</source>
        <translation>Não deixar mais ninguém entrar</translation>
    </message>
    <message>
        <source>Back to your quizzes</source>
        <translation>Voltar aos seus quizzes</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Um momento…</translation>
    </message>
    <message>
        <source>Get ready…</source>
        <translation>Prepare-se…</translation>
    </message>
    <message>
        <source>%1 in the room</source>
        <translation>%1 na sala</translation>
    </message>
    <message>
        <source>%1 of %2 connected</source>
        <translation>%1 de %2 online</translation>
    </message>
    <message>
        <source>Code %1  ·  %2</source>
        <translation>Código %1  ·  %2</translation>
    </message>
    <message>
        <source>End the session</source>
        <translation>Encerrar a sessão</translation>
    </message>
    <message>
        <source>End the session for everybody now? What was answered so far counts.</source>
        <translation>Encerrar a sessão para todos agora? O que já foi respondido vale.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>See the report</source>
        <translation>Ver o relatório</translation>
    </message>
    <message>
        <source>Where the room&apos;s view is shown (F5)</source>
        <translation>Onde a vista da sala aparece (F5)</translation>
    </message>
    <message>
        <source>Empty the room&apos;s screen (full stop)</source>
        <translation>Apagar a tela da sala (ponto)</translation>
    </message>
    <message>
        <source>Your console (C)</source>
        <translation>Seu painel (C)</translation>
    </message>
    <message>
        <source>Keys (F1)</source>
        <translation>Teclas (F1)</translation>
    </message>
    <message>
        <source>Show the room its screen</source>
        <translation>Mostrar a tela à sala</translation>
    </message>
    <message>
        <source>Back to the leaderboard</source>
        <translation>Voltar à classificação</translation>
    </message>
    <message>
        <source>This computer has no sound output</source>
        <translation>Este computador não tem saída de som</translation>
    </message>
    <message>
        <source>Sounds are on (M)</source>
        <translation>Os sons estão ligados (M)</translation>
    </message>
    <message>
        <source>Sounds are off (M)</source>
        <translation>Os sons estão desligados (M)</translation>
    </message>
</context>
<context>
    <name>podium::client::HostLeaderboardPage</name>
    <message>
        <source>Leaderboard</source>
        <translation>Classificação</translation>
    </message>
    <message numerus="yes">
        <source>%Ln participant(s), each at their own pace</source>
        <translation>
            <numerusform>%Ln participante, no seu ritmo</numerusform>
            <numerusform>%Ln participantes, cada um no seu ritmo</numerusform>
        </translation>
    </message>
    <message>
        <source>after question %1 of %2</source>
        <translation>após a pergunta %1 de %2</translation>
    </message>
</context>
<context>
    <name>podium::client::HostLink</name>
    <message>
        <source>You have left the session.</source>
        <translation>Você saiu da sessão.</translation>
    </message>
    <message>
        <source>The server gave an answer that does not fit. Is this program out of date?</source>
        <translation>O servidor deu uma resposta inesperada. Este programa está desatualizado?</translation>
    </message>
</context>
<context>
    <name>podium::client::HostLobbyPage</name>
    <message>
        <source>Names appear here as people join.</source>
        <translation>Os nomes aparecem aqui conforme as pessoas entram.</translation>
    </message>
    <message>
        <source>Join at</source>
        <translation>Participe em</translation>
    </message>
    <message>
        <source>with the code</source>
        <translation>com o código</translation>
    </message>
    <message>
        <source>in the room; nobody else may join</source>
        <translation>na sala; ninguém mais pode entrar</translation>
    </message>
    <message>
        <source>in the room</source>
        <translation>na sala</translation>
    </message>
</context>
<context>
    <name>podium::client::HostQuestionPage</name>
    <message>
        <source>Question %1 of %2</source>
        <translation>Pergunta %1 de %2</translation>
    </message>
    <message>
        <source>counts %1 times</source>
        <translation>peso %1</translation>
    </message>
    <message>
        <source>answered; the question is closed</source>
        <translation>responderam; a pergunta está encerrada</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>responderam</translation>
    </message>
</context>
<context>
    <name>podium::client::HostSessionModel</name>
    <message>
        <source>Start</source>
        <translation>Começar</translation>
    </message>
    <message>
        <source>Close the question</source>
        <translation>Encerrar a pergunta</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Mostrar a resposta</translation>
    </message>
    <message>
        <source>Show the leaderboard</source>
        <translation>Mostrar a classificação</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Próxima pergunta</translation>
    </message>
    <message>
        <source>Show the podium</source>
        <translation>Mostrar o pódio</translation>
    </message>
    <message>
        <source>End the session</source>
        <translation>Encerrar a sessão</translation>
    </message>
</context>
<context>
    <name>podium::client::HostingFlow</name>
    <message>
        <source>The screen %1 is gone. What the room sees is here until it is back.</source>
        <translation>A tela %1 não está mais disponível. O que a sala vê fica aqui até ela voltar.</translation>
    </message>
</context>
<context>
    <name>podium::client::HttpTransport</name>
    <message>
        <source>The server did not answer in time.</source>
        <translation>O servidor não respondeu a tempo.</translation>
    </message>
    <message>
        <source>There is no server of this name in the network.</source>
        <translation>Não há servidor com este nome na rede.</translation>
    </message>
    <message>
        <source>No Podium server is running at this address.</source>
        <translation>Não há nenhum servidor Podium neste endereço.</translation>
    </message>
    <message>
        <source>No secure connection: %1</source>
        <translation>Sem conexão segura: %1</translation>
    </message>
    <message>
        <source>The server could not be reached: %1</source>
        <translation>Não foi possível chegar ao servidor: %1</translation>
    </message>
    <message>
        <source>The server&apos;s answer is too large.</source>
        <translation>A resposta do servidor é grande demais.</translation>
    </message>
    <message>
        <source>This address leads to another server: %1</source>
        <translation>Este endereço leva a outro servidor: %1</translation>
    </message>
</context>
<context>
    <name>podium::client::ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Arquivos</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Questions to import</source>
        <translation>Perguntas a importar</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Trechos ignorados</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Onde</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por quê</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lendo o arquivo…</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Nada a importar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s) to import, from %1</source>
        <translation>
            <numerusform>%Ln pergunta a importar, de %1</numerusform>
            <numerusform>%Ln perguntas a importar, de %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) skipped</source>
        <translation>
            <numerusform>%Ln trecho ignorado</numerusform>
            <numerusform>%Ln trechos ignorados</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lendo…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importando…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quiz(zes) imported</source>
        <translation>
            <numerusform>%Ln quiz importado</numerusform>
            <numerusform>%Ln quizzes importados</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to import</source>
        <translation>Não há nada a importar</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln question(s)?</source>
        <translation>
            <numerusform>Importar %Ln pergunta?</numerusform>
            <numerusform>Importar %Ln perguntas?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are in your library now.</source>
        <translation>Já estão na sua biblioteca.</translation>
    </message>
    <message>
        <source>Keep this window open until it is done.</source>
        <translation>Deixe esta janela aberta até terminar.</translation>
    </message>
    <message>
        <source>Nothing is saved before you press Import.</source>
        <translation>Nada é salvo antes de você clicar em Importar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) more than can be imported at once were left out.</source>
        <translation>
            <numerusform>%Ln arquivo além do limite por importação ficou de fora.</numerusform>
            <numerusform>%Ln arquivos além do limite por importação ficaram de fora.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Open the quiz</source>
        <translation>Abrir o quiz</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln quiz(zes)</source>
        <translation>
            <numerusform>Importar %Ln quiz</numerusform>
            <numerusform>Importar %Ln quizzes</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the quiz a title.</source>
        <translation>Dê um título ao quiz.</translation>
    </message>
</context>
<context>
    <name>podium::client::ImportModel</name>
    <message>
        <source>Reading…</source>
        <translation>Lendo…</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Nada a importar</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Aguardando</translation>
    </message>
    <message>
        <source>Sending, %1 %</source>
        <translation>Enviando, %1%</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importado</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Não importado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s)</source>
        <translation>
            <numerusform>%Ln pergunta</numerusform>
            <numerusform>%Ln perguntas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 skipped</source>
        <translation>%1, ignorados: %2</translation>
    </message>
    <message>
        <source>No question could be read. Is it an Aiken, GIFT or JSON file?</source>
        <translation>Não foi possível ler nenhuma pergunta. É um arquivo Aiken, GIFT ou JSON?</translation>
    </message>
</context>
<context>
    <name>podium::client::JoinPage</name>
    <message>
        <source>Join</source>
        <translation>Participar</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Six digits, from the host&apos;s screen</source>
        <translation>Seis dígitos, na tela de quem apresenta</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Apelido</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>for example 192.168.1.20</source>
        <translation>por exemplo 192.168.1.20</translation>
    </message>
    <message>
        <source>The code has six digits.</source>
        <translation>O código tem seis dígitos.</translation>
    </message>
    <message>
        <source>Ask the host for the server&apos;s address.</source>
        <translation>Peça o endereço do servidor a quem apresenta.</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>Entrando…</translation>
    </message>
    <message>
        <source>Join as “%1”</source>
        <translation>Participar como “%1”</translation>
    </message>
    <message>
        <source>Join a quiz or a poll</source>
        <translation>Entrar em um quiz ou enquete</translation>
    </message>
    <message>
        <source>Everybody in the room will see it; polls need none</source>
        <translation>Todos na sala o verão; enquetes não precisam dele</translation>
    </message>
</context>
<context>
    <name>podium::client::KeyOverview</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>They work in both windows, and from a presenter&apos;s remote control.</source>
        <translation>Funcionam nas duas janelas e em um controle de apresentação.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>podium::client::LeaderboardView</name>
    <message>
        <source>Leaderboard</source>
        <translation>Classificação</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (você)</translation>
    </message>
    <message>
        <source>%1. %2, %3</source>
        <extracomment>Rank, nickname, points (&quot;8,740 points&quot;).</extracomment>
        <translation>%1. %2, %3</translation>
    </message>
</context>
<context>
    <name>podium::client::LibraryController</name>
    <message>
        <source>The quiz could not be opened</source>
        <translation>Não foi possível abrir o quiz</translation>
    </message>
    <message>
        <source>The quiz could not be deleted</source>
        <translation>Não foi possível excluir o quiz</translation>
    </message>
    <message>
        <source>The quiz could not be exported</source>
        <translation>Não foi possível exportar o quiz</translation>
    </message>
    <message>
        <source>The quiz could not be duplicated</source>
        <translation>Não foi possível duplicar o quiz</translation>
    </message>
</context>
<context>
    <name>podium::client::LibraryPage</name>
    <message>
        <source>Quizzes</source>
        <translation>Quizzes</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>New quiz</source>
        <translation>Novo quiz</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Start a session…</source>
        <translation>Começar uma sessão…</translation>
    </message>
    <message>
        <source>Aiken text</source>
        <translation>Texto Aiken</translation>
    </message>
    <message>
        <source>GIFT (Moodle)</source>
        <translation>GIFT (Moodle)</translation>
    </message>
    <message>
        <source>Podium&apos;s JSON, with everything</source>
        <translation>JSON do Podium, com tudo</translation>
    </message>
    <message>
        <source>No quiz has “%1” in its title.</source>
        <translation>Nenhum quiz tem “%1” no título.</translation>
    </message>
    <message>
        <source>No quizzes yet</source>
        <translation>Nenhum quiz ainda</translation>
    </message>
    <message>
        <source>Write a new one, or import an Aiken or GIFT file: drop it here, or press Import.</source>
        <translation>Escreva um novo ou importe um arquivo Aiken ou GIFT: solte-o aqui ou clique em Importar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quiz(zes)</source>
        <translation>
            <numerusform>%Ln quiz</numerusform>
            <numerusform>%Ln quizzes</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a question first</source>
        <translation>Adicione uma pergunta primeiro</translation>
    </message>
    <message>
        <source>Quizzes (*.txt *.gift *.aiken *.json);;All files (*)</source>
        <translation>Quizzes (*.txt *.gift *.aiken *.json);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Past sessions</source>
        <translation>Sessões anteriores</translation>
    </message>
    <message>
        <source>Aiken, GIFT or Podium&apos;s JSON; or drop files on this page (Ctrl+I)</source>
        <translation>Aiken, GIFT ou JSON do Podium; ou solte arquivos nesta página (Ctrl+I)</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>Exportar como</translation>
    </message>
    <message>
        <source>Import quizzes</source>
        <translation>Importar quizzes</translation>
    </message>
    <message>
        <source>Preferences (Ctrl+,)</source>
        <translation>Preferências (Ctrl+,)</translation>
    </message>
</context>
<context>
    <name>podium::client::LibraryTabs</name>
    <message>
        <source>Quizzes and polls</source>
        <translation>Quizzes e enquetes</translation>
    </message>
    <message>
        <source>Quizzes</source>
        <translation>Quizzes</translation>
    </message>
    <message>
        <source>Polls</source>
        <translation>Enquetes</translation>
    </message>
</context>
<context>
    <name>podium::client::LiveConnection</name>
    <message>
        <source>The session has ended.</source>
        <translation>A sessão terminou.</translation>
    </message>
    <message>
        <source>The host has removed you from the session.</source>
        <translation>Quem apresenta removeu você da sessão.</translation>
    </message>
    <message>
        <source>The server did not understand this program. Is one of them out of date?</source>
        <translation>O servidor não entendeu este programa. Algum dos dois está desatualizado?</translation>
    </message>
    <message>
        <source>You have joined from another window or device.</source>
        <translation>Você entrou por outra janela ou outro aparelho.</translation>
    </message>
    <message>
        <source>The connection was too slow for what the server had to send.</source>
        <translation>A conexão era lenta demais para o que o servidor tinha a enviar.</translation>
    </message>
    <message>
        <source>The server is being stopped.</source>
        <translation>O servidor está sendo desligado.</translation>
    </message>
    <message>
        <source>The server refused so many messages at once. Wait a moment and try again.</source>
        <translation>O servidor recusou tantas mensagens de uma vez. Espere um momento e tente de novo.</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>A conexão caiu.</translation>
    </message>
    <message>
        <source>The server is not answering.</source>
        <translation>O servidor não responde.</translation>
    </message>
    <message>
        <source>The server is no longer answering.</source>
        <translation>O servidor parou de responder.</translation>
    </message>
    <message>
        <source>The server is not answering (%1).</source>
        <translation>O servidor não responde (%1).</translation>
    </message>
    <message>
        <source>The server speaks a language that this program does not understand. Is one of them out of date?</source>
        <translation>Este programa não entende a linguagem do servidor. Algum dos dois está desatualizado?</translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation>Não há conexão com o servidor.</translation>
    </message>
    <message>
        <source>The server cannot be reached just now. Try again in a moment.</source>
        <translation>Não é possível chegar ao servidor agora. Tente de novo daqui a pouco.</translation>
    </message>
    <message>
        <source>Too many requests wait for the server. Try again in a moment.</source>
        <translation>Há pedidos demais à espera do servidor. Tente de novo daqui a pouco.</translation>
    </message>
    <message>
        <source>The connection was lost before the server answered. Check whether it was done before you try again.</source>
        <translation>A conexão caiu antes que o servidor respondesse. Verifique se já foi feito antes de tentar de novo.</translation>
    </message>
</context>
<context>
    <name>podium::client::MainWindow</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>The session could not be started</source>
        <translation>Não foi possível começar a sessão</translation>
    </message>
    <message>
        <source>Starting the session…</source>
        <translation>Começando a sessão…</translation>
    </message>
</context>
<context>
    <name>podium::client::OptionEditor</name>
    <message>
        <source>Option %1</source>
        <translation>Opção %1</translation>
    </message>
    <message>
        <source>Option %1 is the right answer</source>
        <translation>A opção %1 é a resposta certa</translation>
    </message>
    <message>
        <source>This is the right answer</source>
        <translation>Esta é a resposta certa</translation>
    </message>
    <message>
        <source>Take option %1 away</source>
        <translation>Tirar a opção %1</translation>
    </message>
</context>
<context>
    <name>podium::client::ParticipantChips</name>
    <message>
        <source>Participants</source>
        <translation>Participantes</translation>
    </message>
    <message>
        <source>%1, not connected</source>
        <translation>%1, sem conexão</translation>
    </message>
</context>
<context>
    <name>podium::client::ParticipantController</name>
    <message>
        <source>A code has six digits; the host shows it.</source>
        <translation>O código tem seis dígitos; quem apresenta o mostra.</translation>
    </message>
</context>
<context>
    <name>podium::client::ParticipantHeader</name>
    <message>
        <source>Leave the session</source>
        <translation>Sair da sessão</translation>
    </message>
    <message>
        <source>Rank %1</source>
        <translation>%1º lugar</translation>
    </message>
    <message>
        <source>Preferences (Ctrl+,)</source>
        <translation>Preferências (Ctrl+,)</translation>
    </message>
</context>
<context>
    <name>podium::client::ParticipantLeaderboardPage</name>
    <message>
        <source>All done</source>
        <translation>Você terminou</translation>
    </message>
    <message>
        <source>Leaderboard</source>
        <translation>Classificação</translation>
    </message>
    <message>
        <source>You have answered every question. The others are still at work.</source>
        <translation>Você respondeu a todas as perguntas. Os outros ainda estão respondendo.</translation>
    </message>
    <message>
        <source>You are number %1 of %2.</source>
        <translation>Você está em %1º lugar entre %2.</translation>
    </message>
</context>
<context>
    <name>podium::client::ParticipantLink</name>
    <message>
        <source>You have left the session.</source>
        <translation>Você saiu da sessão.</translation>
    </message>
    <message>
        <source>The server gave an answer that does not fit. Is this program out of date?</source>
        <translation>O servidor deu uma resposta inesperada. Este programa está desatualizado?</translation>
    </message>
    <message>
        <source>The server gave an answer that does not fit.</source>
        <translation>O servidor deu uma resposta inesperada.</translation>
    </message>
</context>
<context>
    <name>podium::client::ParticipantLobbyPage</name>
    <message>
        <source>You are in</source>
        <translation>Você entrou</translation>
    </message>
    <message>
        <source>The quiz begins when the host starts it.</source>
        <translation>O quiz começa quando quem apresenta der início.</translation>
    </message>
</context>
<context>
    <name>podium::client::ParticipantPanel</name>
    <message>
        <source>Search by name</source>
        <translation>Buscar por nome</translation>
    </message>
    <message>
        <source>Search for a participant</source>
        <translation>Buscar um participante</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participantes</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Todos %1</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation>Faltam %1</translation>
    </message>
    <message>
        <source>Away %1</source>
        <translation>Fora %1</translation>
    </message>
    <message>
        <source>Search for another part of it.</source>
        <translation>Busque por outra parte do nome.</translation>
    </message>
    <message>
        <source>Nobody to wait for</source>
        <translation>Não falta ninguém</translation>
    </message>
    <message>
        <source>While a question is on, this lists who has not answered it.</source>
        <translation>Durante uma pergunta, aqui aparece quem ainda não respondeu.</translation>
    </message>
    <message>
        <source>Everybody is here</source>
        <translation>Todos estão aqui</translation>
    </message>
    <message>
        <source>Nobody has joined yet</source>
        <translation>Ninguém entrou ainda</translation>
    </message>
    <message>
        <source>Names appear here as people join.</source>
        <translation>Os nomes aparecem aqui conforme as pessoas entram.</translation>
    </message>
    <message>
        <source>Nobody by that name</source>
        <translation>Ninguém com esse nome</translation>
    </message>
    <message numerus="yes">
        <source>%Ln participant(s) still to answer</source>
        <translation>
            <numerusform>Falta %Ln participante responder</numerusform>
            <numerusform>Faltam %Ln participantes responder</numerusform>
        </translation>
    </message>
    <message>
        <source>Names appear when %1 or fewer are left.</source>
        <translation>Os nomes aparecem quando restarem %1 ou menos.</translation>
    </message>
    <message>
        <source>Anybody who loses the connection is listed here.</source>
        <translation>Quem perder a conexão aparece aqui.</translation>
    </message>
</context>
<context>
    <name>podium::client::ParticipantQuestionPage</name>
    <message>
        <source>Question %1 of %2</source>
        <translation>Pergunta %1 de %2</translation>
    </message>
    <message>
        <source>counts %1 times</source>
        <translation>peso %1</translation>
    </message>
    <message>
        <source>Choose with the mouse, or with 1 to %1 or A to %2.</source>
        <translation>Escolha com o mouse, com as teclas de 1 a %1 ou de A a %2.</translation>
    </message>
    <message>
        <source>Sending your answer…</source>
        <translation>Enviando sua resposta…</translation>
    </message>
    <message>
        <source>Your answer is recorded.</source>
        <translation>Sua resposta foi registrada.</translation>
    </message>
    <message>
        <source>Time was up before your answer arrived; it does not count.</source>
        <translation>O tempo acabou antes de sua resposta chegar; ela não vale.</translation>
    </message>
    <message>
        <source>Time is up. Your answer counts.</source>
        <translation>O tempo acabou. Sua resposta vale.</translation>
    </message>
    <message>
        <source>Time is up.</source>
        <translation>O tempo acabou.</translation>
    </message>
</context>
<context>
    <name>podium::client::ParticipantReportModel</name>
    <message>
        <source>%1 (removed)</source>
        <translation>%1 (removido/a)</translation>
    </message>
    <message>
        <source>Not answered. Right is: %1</source>
        <translation>Em branco. A certa é: %1</translation>
    </message>
    <message>
        <source>Answered: %1. That is right.</source>
        <translation>Respondeu: %1. Está certo.</translation>
    </message>
    <message>
        <source>Answered: %1. Right is: %2</source>
        <translation>Respondeu: %1. A certa é: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>The number of a question and its text.</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Em branco</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Acertos</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Erros</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Participante</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Pontos</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>% de acertos</translation>
    </message>
</context>
<context>
    <name>podium::client::ParticipantResultPage</name>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Você acertou</translation>
    </message>
    <message>
        <source>Not this time</source>
        <translation>Não foi desta vez</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sem resposta</translation>
    </message>
    <message numerus="yes">
        <source>%Ln right answers in a row</source>
        <translation>
            <numerusform>%Ln resposta certa seguida</numerusform>
            <numerusform>%Ln respostas certas seguidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was recorded for this question.</source>
        <translation>Nada foi registrado para esta pergunta.</translation>
    </message>
    <message>
        <source>The next one is a new chance.</source>
        <translation>A próxima é uma nova chance.</translation>
    </message>
    <message>
        <source>The right answer is %1</source>
        <translation>A resposta certa é %1</translation>
    </message>
</context>
<context>
    <name>podium::client::ParticipantSessionModel</name>
    <message>
        <source>Your answer to an earlier question came too late; it does not count.</source>
        <translation>Sua resposta a uma pergunta anterior chegou tarde demais; ela não conta.</translation>
    </message>
</context>
<context>
    <name>podium::client::ParticipantStage</name>
    <message>
        <source>The session is over. Thank you for taking part.</source>
        <translation>A sessão terminou. Agradecemos sua participação.</translation>
    </message>
    <message>
        <source>You were removed</source>
        <translation>Você não está mais na sessão</translation>
    </message>
    <message>
        <source>The host has taken you out of this session.</source>
        <translation>Quem apresenta removeu você desta sessão.</translation>
    </message>
    <message>
        <source>Another window or device has taken over your seat.</source>
        <translation>Outra janela ou outro aparelho ficou com o seu lugar.</translation>
    </message>
    <message>
        <source>The session is over</source>
        <translation>A sessão terminou</translation>
    </message>
    <message>
        <source>Thank you for taking part.</source>
        <translation>Agradecemos sua participação.</translation>
    </message>
    <message>
        <source>Leave the session</source>
        <translation>Sair da sessão</translation>
    </message>
    <message>
        <source>Leave this session for good? Your points stay on the leaderboard.</source>
        <translation>Sair desta sessão de vez? Seus pontos ficam na classificação.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Ficar</translation>
    </message>
    <message>
        <source>You joined from somewhere else</source>
        <translation>Você entrou por outro lugar</translation>
    </message>
    <message>
        <source>You cannot come back to this session</source>
        <translation>Você não pode voltar a esta sessão</translation>
    </message>
    <message>
        <source>You finished as number %1 with %2. Thank you for taking part.</source>
        <translation>Você terminou em %1º lugar, com %2. Agradecemos sua participação.</translation>
    </message>
</context>
<context>
    <name>podium::client::PastSessionsPage</name>
    <message>
        <source>Go on with it</source>
        <translation>Continuar com ela</translation>
    </message>
    <message>
        <source>See the report</source>
        <translation>Ver o relatório</translation>
    </message>
    <message>
        <source>Past sessions</source>
        <translation>Sessões anteriores</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Which sessions</source>
        <translation>Quais sessões</translation>
    </message>
    <message>
        <source>This quiz</source>
        <translation>Este quiz</translation>
    </message>
    <message>
        <source>All quizzes</source>
        <translation>Todos os quizzes</translation>
    </message>
    <message>
        <source>Right answers over time</source>
        <translation>Respostas certas ao longo do tempo</translation>
    </message>
    <message>
        <source>What to compare</source>
        <translation>O que comparar</translation>
    </message>
    <message>
        <source>Average of all questions</source>
        <translation>Média de todas as perguntas</translation>
    </message>
    <message>
        <source>The list could not be loaded</source>
        <translation>Não foi possível carregar a lista</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Carregando…</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Nenhuma sessão ainda</translation>
    </message>
    <message>
        <source>Start a session of this quiz; when it is over, its report is here.</source>
        <translation>Comece uma sessão deste quiz; quando ela terminar, o relatório estará aqui.</translation>
    </message>
    <message>
        <source>Start a session of a quiz; when it is over, its report is here.</source>
        <translation>Comece uma sessão de um quiz; quando ela terminar, o relatório estará aqui.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln sessão</numerusform>
            <numerusform>%Ln sessões</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Right answers in the last %Ln session(s)</source>
        <translation>
            <numerusform>Respostas certas na última sessão</numerusform>
            <numerusform>Respostas certas nas últimas %Ln sessões</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>podium::client::PictureDrop</name>
    <message>
        <source>Choose…</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>Take the picture away</source>
        <translation>Tirar a imagem</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagem</translation>
    </message>
    <message>
        <source>Upload of the picture</source>
        <translation>Envio da imagem</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Escolher uma imagem</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Trocar…</translation>
    </message>
    <message>
        <source>Add a picture: drop it here, paste it, or choose a file</source>
        <translation>Adicione uma imagem: solte-a aqui, cole ou escolha um arquivo</translation>
    </message>
    <message>
        <source>Uploading the picture…</source>
        <translation>Enviando a imagem…</translation>
    </message>
    <message>
        <source>The server looks at the picture…</source>
        <translation>O servidor está examinando a imagem…</translation>
    </message>
    <message>
        <source>The picture was not taken</source>
        <translation>A imagem não foi aceita</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.gif);;All files (*)</source>
        <translation>Imagens (*.png *.jpg *.jpeg *.webp *.gif);;Todos os arquivos (*)</translation>
    </message>
</context>
<context>
    <name>podium::client::PictureUploader</name>
    <message>
        <source>%1 cannot be opened: %2</source>
        <translation>Não foi possível abrir %1: %2</translation>
    </message>
    <message>
        <source>%1 has %2 MB; at most %3 MB fit.</source>
        <translation>%1 tem %2 MB; o máximo é %3 MB.</translation>
    </message>
    <message>
        <source>%1 is not a PNG, JPEG, WebP or GIF picture.</source>
        <translation>%1 não é uma imagem PNG, JPEG, WebP ou GIF.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>Não foi possível ler %1: %2</translation>
    </message>
    <message>
        <source>The pasted picture is too large.</source>
        <translation>A imagem colada é grande demais.</translation>
    </message>
</context>
<context>
    <name>podium::client::PictureView</name>
    <message>
        <source>Picture of the question</source>
        <translation>Imagem da pergunta</translation>
    </message>
    <message>
        <source>The picture could not be loaded.</source>
        <translation>Não foi possível carregar a imagem.</translation>
    </message>
    <message>
        <source>Loading the picture…</source>
        <translation>Carregando a imagem…</translation>
    </message>
</context>
<context>
    <name>podium::client::PodiumPage</name>
    <message>
        <source>You are number %1 of %2, with %3</source>
        <translation>Você está em %1º lugar entre %2, com %3</translation>
    </message>
</context>
<context>
    <name>podium::client::PodiumStand</name>
    <message>
        <source>Podium</source>
        <translation>Pódio</translation>
    </message>
    <message>
        <source>%1. %2, %3</source>
        <extracomment>Rank, nickname, points (&quot;8,740 points&quot;).</extracomment>
        <translation>%1. %2, %3</translation>
    </message>
</context>
<context>
    <name>podium::client::PollBars</name>
    <message>
        <source>Options by votes</source>
        <translation>Opções por votos</translation>
    </message>
    <message>
        <source>%1. %2: %3, %4</source>
        <translation>%1. %2: %3, %4</translation>
    </message>
</context>
<context>
    <name>podium::client::PollDashboardController</name>
    <message>
        <source>The poll could not be opened</source>
        <translation>A enquete não pôde ser aberta</translation>
    </message>
    <message>
        <source>The poll could not be closed</source>
        <translation>A enquete não pôde ser encerrada</translation>
    </message>
    <message>
        <source>The table could not be written</source>
        <translation>A tabela não pôde ser gravada</translation>
    </message>
</context>
<context>
    <name>podium::client::PollDashboardPage</name>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Open the poll</source>
        <translation>Abrir a enquete</translation>
    </message>
    <message>
        <source>Close the poll</source>
        <translation>Encerrar a enquete</translation>
    </message>
    <message>
        <source>For the room</source>
        <translation>Para a sala</translation>
    </message>
    <message>
        <source>F5; Escape ends it</source>
        <translation>F5; Esc encerra</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>CSV table of votes over time …</source>
        <translation>Tabela CSV dos votos ao longo do tempo …</translation>
    </message>
    <message>
        <source>PNG picture of this page …</source>
        <translation>Imagem PNG desta página …</translation>
    </message>
    <message>
        <source>Votes over time</source>
        <translation>Votos ao longo do tempo</translation>
    </message>
    <message>
        <source>Length of a bar</source>
        <translation>Duração de uma barra</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dias</translation>
    </message>
    <message>
        <source>What the bars show</source>
        <translation>O que as barras mostram</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>By option</source>
        <translation>Por opção</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Enquete</translation>
    </message>
    <message>
        <source>The poll could not be loaded</source>
        <translation>A enquete não pôde ser carregada</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Carregando …</translation>
    </message>
    <message>
        <source>%1  ·  %2  ·  Code %3</source>
        <translation>%1  ·  %2  ·  Código %3</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Abrir de novo</translation>
    </message>
    <message>
        <source>Turn the wheel or press plus and minus to zoom, drag to move along, double-click to see all; the arrow keys read out one bar after the other</source>
        <translation>Gire a roda ou tecle mais e menos para ampliar, arraste para percorrer, clique duas vezes para ver tudo; as setas leem uma barra após a outra</translation>
    </message>
</context>
<context>
    <name>podium::client::PollEditModel</name>
    <message>
        <source>Empty option</source>
        <translation>Opção vazia</translation>
    </message>
</context>
<context>
    <name>podium::client::PollEditingFlow</name>
    <message>
        <source>The poll could not be saved</source>
        <translation>A enquete não pôde ser salva</translation>
    </message>
    <message>
        <source>The new poll has changes that are not at the server yet.</source>
        <translation>A nova enquete tem alterações que ainda não estão no servidor.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Somebody has saved this poll meanwhile</source>
        <translation>Alguém salvou esta enquete nesse meio-tempo</translation>
    </message>
    <message>
        <source>Save mine</source>
        <translation>Salvar a minha</translation>
    </message>
    <message>
        <source>Take the other one</source>
        <translation>Ficar com a outra</translation>
    </message>
    <message>
        <source>Somebody has deleted this poll meanwhile</source>
        <translation>Alguém excluiu esta enquete nesse meio-tempo</translation>
    </message>
    <message>
        <source>Nothing of yours is lost: save again, and it becomes a new poll.</source>
        <translation>Nada seu se perdeu: salve de novo e ela se torna uma nova enquete.</translation>
    </message>
    <message>
        <source>Save yours over it, or go on with the other version?</source>
        <translation>Salvar a sua por cima ou continuar com a outra versão?</translation>
    </message>
</context>
<context>
    <name>podium::client::PollEditorPage</name>
    <message>
        <source>PNG, JPEG, WebP or GIF, at most 10 MB</source>
        <translation>PNG, JPEG, WebP ou GIF, no máximo 10 MB</translation>
    </message>
    <message>
        <source>Polls</source>
        <translation>Enquetes</translation>
    </message>
    <message>
        <source>What is the question?</source>
        <translation>Qual é a pergunta?</translation>
    </message>
    <message>
        <source>Add an option, or paste a list: one line each</source>
        <translation>Adicione uma opção ou cole uma lista: uma por linha</translation>
    </message>
    <message>
        <source>New option</source>
        <translation>Nova opção</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Adicionar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln option(s)</source>
        <translation>
            <numerusform>%Ln opção</numerusform>
            <numerusform>%Ln opções</numerusform>
        </translation>
    </message>
    <message>
        <source>The number of options stays once a poll has been open</source>
        <translation>O número de opções não muda depois que a enquete foi aberta</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problema</numerusform>
            <numerusform>%n problemas</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture of option %1</source>
        <translation>Imagem da opção %1</translation>
    </message>
</context>
<context>
    <name>podium::client::PollFlow</name>
    <message>
        <source>The table is in %1.</source>
        <translation>A tabela está em %1.</translation>
    </message>
    <message>
        <source>Save the votes over time</source>
        <translation>Salvar os votos ao longo do tempo</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabelas (*.csv)</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Salvar a imagem</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Imagens (*.png)</translation>
    </message>
    <message>
        <source>The picture is in %1.</source>
        <translation>A imagem está em %1.</translation>
    </message>
    <message>
        <source>The picture could not be written</source>
        <translation>A imagem não pôde ser gravada</translation>
    </message>
    <message>
        <source>Loading the poll…</source>
        <translation>Carregando a enquete…</translation>
    </message>
    <message>
        <source>Copying the poll…</source>
        <translation>Copiando a enquete…</translation>
    </message>
</context>
<context>
    <name>podium::client::PollLink</name>
    <message>
        <source>You have left the poll.</source>
        <translation>Você saiu da enquete.</translation>
    </message>
    <message>
        <source>The server gave an answer that does not fit. Is this program out of date?</source>
        <translation>O servidor deu uma resposta que não confere. Este programa está desatualizado?</translation>
    </message>
    <message>
        <source>The server gave an answer that does not fit.</source>
        <translation>O servidor deu uma resposta que não confere.</translation>
    </message>
    <message>
        <source>The poll was deleted.</source>
        <translation>A enquete foi excluída.</translation>
    </message>
</context>
<context>
    <name>podium::client::PollListModel</name>
    <message>
        <source>Code %1</source>
        <translation>Código %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln option(s)</source>
        <translation>
            <numerusform>%Ln opção</numerusform>
            <numerusform>%Ln opções</numerusform>
        </translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>alterada em %1</translation>
    </message>
</context>
<context>
    <name>podium::client::PollOptionList</name>
    <message>
        <source>Text of the option</source>
        <translation>Texto da opção</translation>
    </message>
    <message>
        <source>Write the option here</source>
        <translation>Escreva a opção aqui</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opções</translation>
    </message>
</context>
<context>
    <name>podium::client::PollOptionsModel</name>
    <message>
        <source>your vote</source>
        <translation>seu voto</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>podium::client::PollSettings</name>
    <message>
        <source>Explanation</source>
        <translation>Explicação</translation>
    </message>
    <message>
        <source>Stands below the title for those who vote</source>
        <translation>Fica abaixo do título para quem vota</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Votos</translation>
    </message>
    <message>
        <source>Opens by itself</source>
        <translation>Abre sozinha</translation>
    </message>
    <message>
        <source>Closes by itself</source>
        <translation>Encerra sozinha</translation>
    </message>
    <message>
        <source>Who sees the result</source>
        <translation>Quem vê o resultado</translation>
    </message>
    <message>
        <source>Against voting by programs</source>
        <translation>Contra votos de programas</translation>
    </message>
    <message>
        <source>This stays as it is once a poll has been open</source>
        <translation>Isto não muda depois que a enquete foi aberta</translation>
    </message>
</context>
<context>
    <name>podium::client::PollTable</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Moved here</source>
        <translation>Mudados para cá</translation>
    </message>
</context>
<context>
    <name>podium::client::PollTexts</name>
    <message>
        <source>Not opened</source>
        <translation>Não aberta</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aberta</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Encerrada</translation>
    </message>
    <message>
        <source>One vote each, may be changed</source>
        <translation>Um voto por pessoa, pode ser mudado</translation>
    </message>
    <message>
        <source>One vote each, final</source>
        <translation>Um voto por pessoa, definitivo</translation>
    </message>
    <message>
        <source>As many votes as one likes</source>
        <translation>Quantos votos se quiser</translation>
    </message>
    <message>
        <source>Everybody, while it runs</source>
        <translation>Todos, durante a votação</translation>
    </message>
    <message>
        <source>Whoever has voted</source>
        <translation>Quem já votou</translation>
    </message>
    <message>
        <source>Everybody, once it has closed</source>
        <translation>Todos, depois do encerramento</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Só eu</translation>
    </message>
    <message>
        <source>No check</source>
        <translation>Sem verificação</translation>
    </message>
    <message>
        <source>The voter&apos;s device works for a moment</source>
        <translation>O aparelho do eleitor faz um cálculo rápido</translation>
    </message>
    <message>
        <source>The voter reads a picture</source>
        <translation>O eleitor lê uma imagem</translation>
    </message>
    <message>
        <source>%1 vote</source>
        <translation>%1 voto</translation>
    </message>
    <message>
        <source>%1 votes</source>
        <translation>%1 votos</translation>
    </message>
</context>
<context>
    <name>podium::client::PollTimelineModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <translation>%1, %2 a %3</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>podium::client::PollTotals</name>
    <message>
        <source>vote</source>
        <translation>voto</translation>
    </message>
    <message>
        <source>votes</source>
        <translation>votos</translation>
    </message>
    <message>
        <source>%1 in the last minute</source>
        <translation>%1 no último minuto</translation>
    </message>
    <message>
        <source>Received %1, stored %2, counted %3</source>
        <translation>Recebidos %1, gravados %2, contados %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln option(s)</source>
        <translation>
            <numerusform>%Ln opção</numerusform>
            <numerusform>%Ln opções</numerusform>
        </translation>
    </message>
    <message>
        <source>Opens on %1</source>
        <translation>Abre em %1</translation>
    </message>
    <message>
        <source>Closes on %1</source>
        <translation>Encerra em %1</translation>
    </message>
</context>
<context>
    <name>podium::client::PollsController</name>
    <message>
        <source>The poll could not be loaded</source>
        <translation>A enquete não pôde ser carregada</translation>
    </message>
    <message>
        <source>The poll could not be opened</source>
        <translation>A enquete não pôde ser aberta</translation>
    </message>
    <message>
        <source>The poll could not be closed</source>
        <translation>A enquete não pôde ser encerrada</translation>
    </message>
    <message>
        <source>The poll could not be duplicated</source>
        <translation>A enquete não pôde ser duplicada</translation>
    </message>
    <message>
        <source>The poll could not be deleted</source>
        <translation>A enquete não pôde ser excluída</translation>
    </message>
</context>
<context>
    <name>podium::client::PollsPage</name>
    <message>
        <source>Polls</source>
        <translation>Enquetes</translation>
    </message>
    <message>
        <source>New poll</source>
        <translation>Nova enquete</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Encerrar</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Painel</translation>
    </message>
    <message>
        <source>No poll has “%1” in its title.</source>
        <translation>Nenhuma enquete tem “%1” no título.</translation>
    </message>
    <message>
        <source>No polls yet</source>
        <translation>Nenhuma enquete ainda</translation>
    </message>
    <message>
        <source>Press New poll: write the options, open it, and people vote by its code.</source>
        <translation>Clique em Nova enquete: escreva as opções, abra-a, e as pessoas votam pelo código.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln poll(s)</source>
        <translation>
            <numerusform>%Ln enquete</numerusform>
            <numerusform>%Ln enquetes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>podium::client::PreferencesDialog</name>
    <message>
        <source>As the system</source>
        <translation>Como no sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>Less movement</source>
        <translation>Menos movimento</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferências</translation>
    </message>
    <message>
        <source>Nothing slides, grows or counts up</source>
        <translation>Nada desliza, cresce ou conta na tela</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aparência</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>podium::client::PresenterWindow</name>
    <message>
        <source>Presentation</source>
        <translation>Apresentação</translation>
    </message>
    <message>
        <source>Presentation: %1</source>
        <translation>Apresentação: %1</translation>
    </message>
</context>
<context>
    <name>podium::client::ProblemStrip</name>
    <message>
        <source>The problem before</source>
        <translation>O problema anterior</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Próximo problema</translation>
    </message>
    <message>
        <source>F8</source>
        <translation>F8</translation>
    </message>
    <message>
        <source>The problem before (Shift+F8)</source>
        <translation>O problema anterior (Shift+F8)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problema</numerusform>
            <numerusform>%Ln problemas</numerusform>
        </translation>
    </message>
    <message>
        <source>Question %1: %2</source>
        <translation>Pergunta %1: %2</translation>
    </message>
    <message>
        <source>Go to it</source>
        <translation>Ir até ele</translation>
    </message>
</context>
<context>
    <name>podium::client::PuzzlePanel</name>
    <message>
        <source>Picture to read</source>
        <translation>Imagem para ler</translation>
    </message>
    <message>
        <source>Loading the picture…</source>
        <translation>Carregando a imagem…</translation>
    </message>
    <message>
        <source>What does the picture say?</source>
        <translation>O que diz a imagem?</translation>
    </message>
    <message>
        <source>So that people vote here and programs do not</source>
        <translation>Para que votem pessoas, e não programas</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Votar</translation>
    </message>
    <message>
        <source>New picture</source>
        <translation>Outra imagem</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>That is not what the picture said. Here is another one.</source>
        <translation>Não era isso que a imagem dizia. Aqui está outra.</translation>
    </message>
    <message>
        <source>Type what you read in the picture.</source>
        <translation>Digite o que você lê na imagem.</translation>
    </message>
</context>
<context>
    <name>podium::client::QrCode</name>
    <message>
        <source>QR code with the address to join</source>
        <translation>QR code com o endereço para participar</translation>
    </message>
</context>
<context>
    <name>podium::client::QuestionCanvas</name>
    <message>
        <source>PNG, JPEG, WebP or GIF, at most 10 MB</source>
        <translation>PNG, JPEG, WebP ou GIF, no máximo 10 MB</translation>
    </message>
    <message>
        <source>Add an option</source>
        <translation>Adicionar uma opção</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pergunta</translation>
    </message>
    <message>
        <source>Type the question</source>
        <translation>Digite a pergunta</translation>
    </message>
</context>
<context>
    <name>podium::client::QuestionListModel</name>
    <message>
        <source>New question</source>
        <translation>Nova pergunta</translation>
    </message>
    <message>
        <source>%1, has problems</source>
        <translation>%1, tem problemas</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>podium::client::QuestionPanel</name>
    <message>
        <source>Search the questions</source>
        <translation>Buscar nas perguntas</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Perguntas</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Adicionar</translation>
    </message>
    <message>
        <source>Add a question (Ctrl+Enter)</source>
        <translation>Adicionar uma pergunta (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Copy the question (Ctrl+D)</source>
        <translation>Copiar a pergunta (Ctrl+D)</translation>
    </message>
    <message>
        <source>Move the question up (Alt+Up)</source>
        <translation>Mover a pergunta para cima (Alt+Seta para cima)</translation>
    </message>
    <message>
        <source>Move the question down (Alt+Down)</source>
        <translation>Mover a pergunta para baixo (Alt+Seta para baixo)</translation>
    </message>
    <message>
        <source>Delete the question</source>
        <translation>Excluir a pergunta</translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln question(s)</source>
        <translation>
            <numerusform>%L1 de %Ln pergunta</numerusform>
            <numerusform>%L1 de %Ln perguntas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s)</source>
        <translation>
            <numerusform>%Ln pergunta</numerusform>
            <numerusform>%Ln perguntas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>podium::client::QuestionReportDelegate</name>
    <message>
        <source>This question was not asked.</source>
        <translation>Esta pergunta não foi feita.</translation>
    </message>
    <message>
        <source>Average time %1</source>
        <translation>Tempo médio %1</translation>
    </message>
    <message>
        <source>Weight %1</source>
        <translation>Peso %1</translation>
    </message>
    <message>
        <source>Answered by everybody</source>
        <translation>Todos responderam</translation>
    </message>
    <message>
        <source>Not answered by %1: %2</source>
        <translation>%1 em branco: %2</translation>
    </message>
    <message>
        <source>right</source>
        <translation>acertos</translation>
    </message>
</context>
<context>
    <name>podium::client::QuestionReportModel</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 e mais %2</translation>
    </message>
    <message>
        <source>%1
Not answered by %2</source>
        <translation>%1
Em branco: %2</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Não foi feita</translation>
    </message>
    <message>
        <source>%1 right, %2 not answered, average time %3</source>
        <translation>%1 de acertos, %2 em branco, tempo médio %3</translation>
    </message>
</context>
<context>
    <name>podium::client::QuestionSettings</name>
    <message>
        <source>Time limit</source>
        <translation>Tempo limite</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explicação</translation>
    </message>
    <message>
        <source>Your notes while you host; shown with the right answer</source>
        <translation>Suas notas ao apresentar; aparecem com a resposta certa</translation>
    </message>
    <message>
        <source>About the quiz</source>
        <translation>Sobre o quiz</translation>
    </message>
    <message>
        <source>For yourself; nobody else sees it</source>
        <translation>Só para você; ninguém mais vê</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
</context>
<context>
    <name>podium::client::QuestionSharesChart</name>
    <message>
        <source>%1. %2: %3 right</source>
        <extracomment>The number of a question, its text, and a percentage.</extracomment>
        <translation>%1. %2: %3 de acertos</translation>
    </message>
    <message>
        <source>Right answers by question</source>
        <translation>Respostas certas por pergunta</translation>
    </message>
</context>
<context>
    <name>podium::client::QuizDifferenceModel</name>
    <message numerus="yes">
        <source>%Ln more difference(s)</source>
        <translation>
            <numerusform>Mais %Ln diferença</numerusform>
            <numerusform>Mais %Ln diferenças</numerusform>
        </translation>
    </message>
    <message>
        <source>Question %1</source>
        <translation>Pergunta %1</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Não existe</translation>
    </message>
    <message>
        <source>Question %1: %2</source>
        <translation>Pergunta %1: %2</translation>
    </message>
    <message>
        <source>Question %1 of theirs</source>
        <translation>Pergunta %1 da outra versão</translation>
    </message>
    <message>
        <source>Order of the questions</source>
        <translation>Ordem das perguntas</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>A sua</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>A outra</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Onde</translation>
    </message>
    <message>
        <source>Your version</source>
        <translation>Sua versão</translation>
    </message>
    <message>
        <source>The version at the server</source>
        <translation>A versão do servidor</translation>
    </message>
</context>
<context>
    <name>podium::client::QuizEditModel</name>
    <message>
        <source>taking the other version</source>
        <translation>a troca pela outra versão</translation>
    </message>
    <message>
        <source>typing</source>
        <translation>a digitação</translation>
    </message>
    <message>
        <source>the change of question %1</source>
        <translation>a alteração da pergunta %1</translation>
    </message>
    <message>
        <source>adding a question</source>
        <translation>a adição de uma pergunta</translation>
    </message>
    <message>
        <source>deleting a question</source>
        <translation>a exclusão de uma pergunta</translation>
    </message>
    <message>
        <source>moving a question</source>
        <translation>a movimentação de uma pergunta</translation>
    </message>
</context>
<context>
    <name>podium::client::QuizEditingController</name>
    <message>
        <source>%1 (my version)</source>
        <translation>%1 (minha versão)</translation>
    </message>
</context>
<context>
    <name>podium::client::QuizEditingFlow</name>
    <message>
        <source>The quiz could not be saved</source>
        <translation>Não foi possível salvar o quiz</translation>
    </message>
    <message>
        <source>The new quiz has changes that are not at the server yet.</source>
        <translation>O novo quiz tem alterações que ainda não estão no servidor.</translation>
    </message>
    <message>
        <source>Somebody has deleted this quiz meanwhile</source>
        <translation>Alguém excluiu este quiz nesse meio-tempo</translation>
    </message>
    <message>
        <source>Nothing of yours is lost: save again, and it becomes a new quiz.</source>
        <translation>Nada seu se perdeu: salve de novo e ele se torna um novo quiz.</translation>
    </message>
</context>
<context>
    <name>podium::client::QuizEditorPage</name>
    <message>
        <source>No questions yet</source>
        <translation>Nenhuma pergunta ainda</translation>
    </message>
    <message>
        <source>Quizzes</source>
        <translation>Quizzes</translation>
    </message>
    <message>
        <source>Title of the quiz</source>
        <translation>Título do quiz</translation>
    </message>
    <message>
        <source>Press Add at the left, or Ctrl+Enter, to write the first one.</source>
        <translation>Clique em Adicionar à esquerda, ou tecle Ctrl+Enter, para escrever a primeira.</translation>
    </message>
</context>
<context>
    <name>podium::client::QuizListModel</name>
    <message>
        <source>Draft</source>
        <translation>Rascunho</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Em andamento</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>Realizado</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s), changed %1</source>
        <translation>
            <numerusform>%n pergunta, alterado %1</numerusform>
            <numerusform>%n perguntas, alterado %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>podium::client::ReportController</name>
    <message>
        <source>The report could not be written</source>
        <translation>Não foi possível gravar o relatório</translation>
    </message>
</context>
<context>
    <name>podium::client::ReportFlow</name>
    <message>
        <source>The report is in %1.</source>
        <translation>O relatório está em %1.</translation>
    </message>
    <message>
        <source>Documents (*.pdf)</source>
        <translation>Documentos (*.pdf)</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Planilhas (*.xlsx)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabelas (*.csv)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Salvar o relatório</translation>
    </message>
</context>
<context>
    <name>podium::client::ReportPage</name>
    <message>
        <source>Parts of the report</source>
        <translation>Partes do relatório</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumo</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Perguntas</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participantes</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>The other sessions of this quiz</source>
        <translation>As outras sessões deste quiz</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>PDF, for printing…</source>
        <translation>PDF, para imprimir…</translation>
    </message>
    <message>
        <source>Excel workbook…</source>
        <translation>Planilha do Excel…</translation>
    </message>
    <message>
        <source>CSV table…</source>
        <translation>Tabela CSV…</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Gravando o relatório</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>Gravando o relatório…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Relatório</translation>
    </message>
    <message>
        <source>The report could not be loaded</source>
        <translation>Não foi possível carregar o relatório</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Carregando…</translation>
    </message>
    <message>
        <source>%1  ·  Code %2</source>
        <translation>%1  ·  Código %2</translation>
    </message>
</context>
<context>
    <name>podium::client::ReportParticipants</name>
    <message>
        <source>Search by nickname</source>
        <translation>Buscar por apelido</translation>
    </message>
    <message>
        <source>Search participants</source>
        <translation>Buscar participantes</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participantes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln participant(s). Open a row to see the answers.</source>
        <translation>
            <numerusform>%Ln participante. Abra uma linha para ver as respostas.</numerusform>
            <numerusform>%Ln participantes. Abra uma linha para ver as respostas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Ninguém encontrado</translation>
    </message>
    <message>
        <source>Nobody took part</source>
        <translation>Ninguém participou</translation>
    </message>
    <message>
        <source>No nickname has “%1” in it.</source>
        <translation>Nenhum apelido contém “%1”.</translation>
    </message>
    <message>
        <source>There were no participants in this session.</source>
        <translation>Não houve participantes nesta sessão.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
</context>
<context>
    <name>podium::client::ReportQuestions</name>
    <message>
        <source>Search in questions and answers</source>
        <translation>Buscar em perguntas e respostas</translation>
    </message>
    <message>
        <source>Search questions</source>
        <translation>Buscar perguntas</translation>
    </message>
    <message>
        <source>Order of the questions</source>
        <translation>Ordem das perguntas</translation>
    </message>
    <message>
        <source>Hardest first</source>
        <translation>Mais difíceis primeiro</translation>
    </message>
    <message>
        <source>Easiest first</source>
        <translation>Mais fáceis primeiro</translation>
    </message>
    <message>
        <source>In the order asked</source>
        <translation>Na ordem em que foram feitas</translation>
    </message>
    <message>
        <source>Slowest first</source>
        <translation>Mais demoradas primeiro</translation>
    </message>
    <message>
        <source>Most left out first</source>
        <translation>Mais em branco primeiro</translation>
    </message>
    <message>
        <source>Which questions</source>
        <translation>Quais perguntas</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>Todas as perguntas</translation>
    </message>
    <message>
        <source>Less than half right</source>
        <translation>Menos de 50% de acertos</translation>
    </message>
    <message>
        <source>Left out by somebody</source>
        <translation>Deixadas em branco por alguém</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Perguntas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s)</source>
        <translation>
            <numerusform>%Ln pergunta</numerusform>
            <numerusform>%Ln perguntas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nada encontrado</translation>
    </message>
    <message>
        <source>No questions</source>
        <translation>Nenhuma pergunta</translation>
    </message>
    <message>
        <source>No question fits the search and the choice beside it.</source>
        <translation>Nenhuma pergunta corresponde à busca e à escolha ao lado.</translation>
    </message>
    <message>
        <source>This session had no questions.</source>
        <translation>Esta sessão não teve perguntas.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
</context>
<context>
    <name>podium::client::ReportSummary</name>
    <message>
        <source>Participants</source>
        <translation>Participantes</translation>
    </message>
    <message>
        <source>Right answers</source>
        <translation>Respostas certas</translation>
    </message>
    <message>
        <source>Average time to answer</source>
        <translation>Tempo médio de resposta</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>Everybody knew everything.</source>
        <translation>Todos sabiam tudo.</translation>
    </message>
    <message>
        <source>How the answers went</source>
        <translation>Como foram as respostas</translation>
    </message>
    <message>
        <source>Right answers by question</source>
        <translation>Respostas certas por pergunta</translation>
    </message>
    <message>
        <source>Hardest questions</source>
        <translation>Perguntas mais difíceis</translation>
    </message>
    <message>
        <source>No question was asked.</source>
        <translation>Nenhuma pergunta foi feita.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>The number of a question and its text.</extracomment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>podium::client::RoomPanel</name>
    <message>
        <source>Connection</source>
        <translation>Conexão</translation>
    </message>
    <message>
        <source>The room</source>
        <translation>A sala</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pessoas</translation>
    </message>
    <message>
        <source>%1 of %2 connected</source>
        <translation>%1 de %2 online</translation>
    </message>
    <message numerus="yes">
        <source>Dropped out: %1 and %Ln more</source>
        <translation>
            <numerusform>Sem conexão: %1 e mais %Ln</numerusform>
            <numerusform>Sem conexão: %1 e mais %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Dropped out: %1</source>
        <translation>Sem conexão: %1</translation>
    </message>
    <message>
        <source>The server is slow: %1 ms</source>
        <translation>O servidor está lento: %1 ms</translation>
    </message>
    <message>
        <source>Server answers in %1 ms</source>
        <translation>O servidor responde em %1 ms</translation>
    </message>
</context>
<context>
    <name>podium::client::RoomStage</name>
    <message>
        <source>The room sees an empty screen</source>
        <translation>A sala vê uma tela apagada</translation>
    </message>
    <message>
        <source>The session is over. Thank you all for taking part.</source>
        <translation>A sessão terminou. Agradecemos a participação de todos.</translation>
    </message>
</context>
<context>
    <name>podium::client::ServerAddress</name>
    <message>
        <source>Enter the address of the server.</source>
        <translation>Digite o endereço do servidor.</translation>
    </message>
    <message>
        <source>This address is too long.</source>
        <translation>Este endereço é longo demais.</translation>
    </message>
    <message>
        <source>This is not an address of a server. Examples: 192.168.1.20, quiz.example.org:8640</source>
        <translation>Este não é um endereço de servidor. Exemplos: 192.168.1.20, quiz.example.org:8640</translation>
    </message>
    <message>
        <source>The address must begin with http:// or https://.</source>
        <translation>O endereço deve começar com http:// ou https://.</translation>
    </message>
    <message>
        <source>The address must not hold a user name or password.</source>
        <translation>O endereço não pode conter nome de usuário nem senha.</translation>
    </message>
</context>
<context>
    <name>podium::client::SessionDelegate</name>
    <message>
        <source>Still open</source>
        <translation>Ainda aberta</translation>
    </message>
</context>
<context>
    <name>podium::client::SessionListModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln participant(s)</source>
        <translation>
            <numerusform>%Ln participante</numerusform>
            <numerusform>%Ln participantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s)</source>
        <translation>
            <numerusform>%Ln pergunta</numerusform>
            <numerusform>%Ln perguntas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3 right</source>
        <extracomment>A date, figures and a percentage.</extracomment>
        <translation>%1, %2, %3 de acertos</translation>
    </message>
</context>
<context>
    <name>podium::client::SessionSettingsDialog</name>
    <message>
        <source>Together, at my pace</source>
        <translation>Todos juntos, no meu ritmo</translation>
    </message>
    <message>
        <source>Everybody at their own pace</source>
        <translation>Cada um no seu ritmo</translation>
    </message>
    <message>
        <source>Faster answers score more</source>
        <translation>Respostas rápidas valem mais</translation>
    </message>
    <message>
        <source>Right answers score the same</source>
        <translation>Todo acerto vale o mesmo</translation>
    </message>
    <message>
        <source>Bonus for right answers in a row</source>
        <translation>Bônus por sequência de acertos</translation>
    </message>
    <message>
        <source>Shuffle the questions</source>
        <translation>Embaralhar as perguntas</translation>
    </message>
    <message>
        <source>Shuffle the options</source>
        <translation>Embaralhar as opções</translation>
    </message>
    <message>
        <source>People may join after the start</source>
        <translation>Permitir entrada após o início</translation>
    </message>
    <message>
        <source>Draw at random</source>
        <translation>Sortear</translation>
    </message>
    <message>
        <source>Start a session</source>
        <translation>Começar uma sessão</translation>
    </message>
    <message>
        <source>Answer, leaderboard and next question follow each other without you</source>
        <translation>A resposta, a classificação e a próxima pergunta aparecem sozinhas</translation>
    </message>
    <message>
        <source>Everybody gets an order of their own</source>
        <translation>Cada um recebe uma ordem diferente</translation>
    </message>
    <message>
        <source> of %L1</source>
        <translation> de %L1</translation>
    </message>
    <message>
        <source>Number of questions</source>
        <translation>Número de perguntas</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Perguntas</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Pontos</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Andamento</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Open the lobby</source>
        <translation>Abrir a sala de espera</translation>
    </message>
    <message>
        <source>Continue automatically</source>
        <translation>Avançar automaticamente</translation>
    </message>
</context>
<context>
    <name>podium::client::SignInController</name>
    <message>
        <source>You have been signed out because it was too long ago. Sign in again.</source>
        <translation>Seu acesso expirou com o tempo. Entre de novo.</translation>
    </message>
</context>
<context>
    <name>podium::client::SignInPage</name>
    <message>
        <source>Sign in to host</source>
        <translation>Entrar para apresentar</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Seu nome</translation>
    </message>
    <message>
        <source>Setup code</source>
        <translation>Código de instalação</translation>
    </message>
    <message>
        <source>Printed by the server when it started</source>
        <translation>O servidor mostra ao iniciar</translation>
    </message>
    <message>
        <source>for example 192.168.1.20</source>
        <translation>por exemplo 192.168.1.20</translation>
    </message>
    <message>
        <source>as others will see it</source>
        <translation>como os outros vão ver</translation>
    </message>
    <message>
        <source>not needed on the server&apos;s machine</source>
        <translation>não é preciso na máquina do servidor</translation>
    </message>
    <message>
        <source>Create the first account</source>
        <translation>Criar a primeira conta</translation>
    </message>
    <message>
        <source>For a new server. The first account may add others, and hosts.</source>
        <translation>Para um servidor novo. A primeira conta pode criar outras e apresentar.</translation>
    </message>
    <message>
        <source>I have an account</source>
        <translation>Já tenho uma conta</translation>
    </message>
    <message>
        <source>A new server? Create its first account</source>
        <translation>Servidor novo? Crie a primeira conta</translation>
    </message>
    <message>
        <source>Create the account</source>
        <translation>Criar a conta</translation>
    </message>
    <message>
        <source>Where does the server run?</source>
        <translation>Onde está o servidor?</translation>
    </message>
    <message>
        <source>Type the username.</source>
        <translation>Digite o usuário.</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>Digite a senha.</translation>
    </message>
    <message>
        <source>Type your name.</source>
        <translation>Digite seu nome.</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Criando…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Entrando…</translation>
    </message>
</context>
<context>
    <name>podium::client::StartPage</name>
    <message>
        <source>Join</source>
        <translation>Participar</translation>
    </message>
    <message>
        <source>You have a code. Answer from here.</source>
        <translation>Você tem um código. Responda por aqui.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Apresentar</translation>
    </message>
    <message>
        <source>Pick a quiz and run it for the room.</source>
        <translation>Escolha um quiz e apresente-o para a sala.</translation>
    </message>
    <message>
        <source>Preferences: language, appearance</source>
        <translation>Preferências: idioma, aparência</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>for example 192.168.1.20</source>
        <translation>por exemplo 192.168.1.20</translation>
    </message>
</context>
<context>
    <name>podium::client::TrendChart</name>
    <message>
        <source>d MMM</source>
        <translation>d &apos;de&apos; MMM</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2 right</source>
        <translation>%1: %2 de acertos</translation>
    </message>
    <message>
        <source>Right answers over time</source>
        <translation>Respostas certas ao longo do tempo</translation>
    </message>
</context>
<context>
    <name>podium::client::VotesChart</name>
    <message>
        <source>Votes over time</source>
        <translation>Votos ao longo do tempo</translation>
    </message>
    <message>
        <source>New votes</source>
        <translation>Votos novos</translation>
    </message>
    <message>
        <source>Moved votes</source>
        <translation>Votos mudados</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Outras</translation>
    </message>
    <message>
        <source>Votes moved here</source>
        <translation>Votos mudados para cá</translation>
    </message>
    <message>
        <source>%1 of them moved</source>
        <translation>%1 deles mudados</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No votes in this time</source>
        <translation>Nenhum voto neste período</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Carregando …</translation>
    </message>
</context>
<context>
    <name>podium::client::VotingPage</name>
    <message>
        <source>Search the options</source>
        <translation>Buscar nas opções</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Voting has not begun</source>
        <translation>A votação não começou</translation>
    </message>
    <message>
        <source>It begins on %1. You can stay here: this page changes by itself.</source>
        <translation>Ela começa em %1. Você pode ficar aqui: esta página muda sozinha.</translation>
    </message>
    <message>
        <source>You can stay here: this page changes by itself.</source>
        <translation>Você pode ficar aqui: esta página muda sozinha.</translation>
    </message>
    <message>
        <source>%1 vote</source>
        <translation>%1 voto</translation>
    </message>
    <message>
        <source>%1 votes</source>
        <translation>%1 votos</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Votar</translation>
    </message>
    <message>
        <source>Change my vote</source>
        <translation>Mudar meu voto</translation>
    </message>
    <message>
        <source>Vote again</source>
        <translation>Votar de novo</translation>
    </message>
    <message>
        <source>One more thing before your vote counts.</source>
        <translation>Falta só mais uma coisa para o seu voto contar.</translation>
    </message>
    <message>
        <source>Preparing your vote…</source>
        <translation>Preparando seu voto…</translation>
    </message>
    <message>
        <source>Your vote is sent as soon as the server is back.</source>
        <translation>Seu voto será enviado assim que o servidor voltar.</translation>
    </message>
    <message>
        <source>Sending your vote…</source>
        <translation>Enviando seu voto…</translation>
    </message>
    <message>
        <source>Your vote was not recorded. %1</source>
        <translation>Seu voto não foi registrado. %1</translation>
    </message>
    <message>
        <source>Your vote is recorded: %1</source>
        <translation>Seu voto foi registrado: %1</translation>
    </message>
    <message>
        <source>Voting is closed.</source>
        <translation>A votação está encerrada.</translation>
    </message>
    <message>
        <source>Choose an option, then press Vote.</source>
        <translation>Escolha uma opção e clique em Votar.</translation>
    </message>
    <message>
        <source>You may change it while voting is open.</source>
        <translation>Você pode mudá-lo enquanto a votação estiver aberta.</translation>
    </message>
    <message numerus="yes">
        <source>%n of your votes counted.</source>
        <translation>
            <numerusform>%n voto seu contou.</numerusform>
            <numerusform>%n votos seus contaram.</numerusform>
        </translation>
    </message>
    <message>
        <source>You see the result once you have voted.</source>
        <translation>Você vê o resultado depois de votar.</translation>
    </message>
    <message>
        <source>The result is shown when voting has closed.</source>
        <translation>O resultado é mostrado quando a votação se encerrar.</translation>
    </message>
    <message>
        <source>Voting ends on %1.</source>
        <translation>A votação termina em %1.</translation>
    </message>
    <message>
        <source>You cannot come back to this poll.</source>
        <translation>Você não pode voltar a esta enquete.</translation>
    </message>
    <message>
        <source>State of your vote</source>
        <translation>Situação do seu voto</translation>
    </message>
</context>
<context>
    <name>podium::client::WorkSolver</name>
    <message>
        <source>The server&apos;s check cannot be solved by this program.</source>
        <translation>Este programa não consegue resolver a verificação do servidor.</translation>
    </message>
</context>
</TS>
