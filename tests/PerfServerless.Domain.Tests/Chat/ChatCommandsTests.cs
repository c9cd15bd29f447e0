using PerfServerless.TestKit.Organisations;
using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Words;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Chat;

public sealed class ChatCommandsTests
{
    [Theory]
    [InlineData("en", "Check-in!", ChatCommand.CheckIn)]
    [InlineData("en", "state status", ChatCommand.State)]
    [InlineData("en", "HEY", ChatCommand.Greeting)]
    [InlineData("de", "zahlen melden", ChatCommand.CheckIn)]
    [InlineData("de", "Einschatzung", ChatCommand.State)] // without its accent
    [InlineData("de", "Grüß Gott!", ChatCommand.Greeting)]
    [InlineData("de", "check in", ChatCommand.CheckIn)] // English is always understood
    [InlineData("fr", "  Mon  APPRÉCIATION. ", ChatCommand.State)]
    [InlineData("de", "Danke!", ChatCommand.Thanks)]
    [InlineData("de", "alles klar, danke", null)] // what it does not know it does not guess
    [InlineData("en", "Thank you :-)", ChatCommand.Thanks)]
    [InlineData("fr", "D'accord", ChatCommand.Thanks)]
    [InlineData("fr", "reprendre", ChatCommand.Resume)]
    [InlineData("fr", "help", ChatCommand.Help)]
    [InlineData("en", "hilfe", ChatCommand.Help)] // as the menu of a German Teams sends it
    [InlineData("en", "what is the weather", null)]
    [InlineData("de", "", null)]
    [InlineData("de", "\uD83D", null)]
    public void A_command_is_understood_in_every_language(string language, string said, ChatCommand? command) =>
        Assert.Equal(command, ChatCommands.Read(said, Languages.BuiltIn.For(language)));

    [Fact]
    public void What_a_button_shows_and_what_it_sends_are_both_understood() =>
        Assert.All(Languages.BuiltIn.All, language => Assert.All(Enum.GetValues<ChatCommand>(), command =>
        {
            Assert.Equal(command, ChatCommands.Read(ChatCommands.Shown(command, Readers.Of(language.Code)), language));
            Assert.Equal(command, ChatCommands.Read(ChatCommands.Sent(command), language));
        }));

    [Fact]
    public void No_words_mean_one_command_in_one_language_and_another_in_another() =>
        Assert.All(Languages.BuiltIn.All, own => Assert.All(Languages.BuiltIn.All, other => Assert.All(Enum.GetValues<ChatCommand>(), command =>
            Assert.Equal(command, ChatCommands.Read(ChatCommands.Shown(command, Readers.Of(other.Code)), own)))));

    [Theory]
    [InlineData("en", "\"pause\" \"help\" \"check in\" \"resume\" \"state a status\"")]
    [InlineData("de", "„Pause“ „Hilfe“ „Zahlen melden“ „Fortsetzen“ „Einschätzung“")]
    [InlineData("fr", "« pause » « aide » « mes chiffres » « reprendre » « mon appréciation »")]
    public void The_commands_that_texts_tell_of_are_understood(string code, string quoted)
    {
        var language = Languages.BuiltIn.For(code);
        var help = Readers.Of(code).Say(Notices.Helping(Acme.Person(Acme.Ole), paused: false).Text).Replace('\u00A0', ' ');

        foreach (var command in quoted.Split(['"', '„', '“', '«', '»'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Assert.Contains(command, help, StringComparison.Ordinal);
            Assert.NotNull(ChatCommands.Read(command, language));
        }
    }
}
