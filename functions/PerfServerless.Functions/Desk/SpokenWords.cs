using PerfServerless.Domain.Chat;

namespace PerfServerless.Functions.Desk;

/// <summary>Reads the few words the bot knows, whatever their case and punctuation; everything else asks for help.</summary>
internal static class SpokenWords
{
    private static readonly Dictionary<string, SpokenWord> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["hi"] = SpokenWord.Greeting,
        ["hello"] = SpokenWord.Greeting,
        ["hey"] = SpokenWord.Greeting,
        [Notices.CheckIn] = SpokenWord.CheckIn,
        ["checkin"] = SpokenWord.CheckIn,
        [Notices.Pause] = SpokenWord.Pause,
        [Notices.Resume] = SpokenWord.Resume,
        [Notices.State] = SpokenWord.State,
        ["state"] = SpokenWord.State,
        ["state status"] = SpokenWord.State,
        [Notices.Help] = SpokenWord.Help,
    };

    public static SpokenWord Read(string text)
    {
        var words = text.Split([' ', '\t', '\r', '\n', '-', '.', ',', '!', '?'], StringSplitOptions.RemoveEmptyEntries);
        return Known.GetValueOrDefault(string.Join(' ', words), SpokenWord.Help);
    }
}
