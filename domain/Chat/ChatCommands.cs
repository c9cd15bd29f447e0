using System.Globalization;
using System.Text;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat;

/// <summary>
/// The commands in words, whatever their case, punctuation and accents. The reader's language goes first; all others are understood too,
/// because the menu of commands stands in the language of his Teams, which is not always his.
/// </summary>
public static class ChatCommands
{
    private static readonly Reader English = Reader.Of("en-US", Languages.BuiltIn);

    /// <returns>What the text asks for; null where it is none of the commands, which is answered with help.</returns>
    public static ChatCommand? Read(string text, Language language)
    {
        var said = Plain(text);
        return Languages.BuiltIn.All.Prepend(language)
            .Select(l => Find(said, new() { Language = l, Culture = l.Culture }))
            .FirstOrDefault(found => found is not null);
    }

    /// <summary>The command as its reader would say it, such as "Zahlen melden".</summary>
    public static string Shown(ChatCommand command, Reader reader) => Ways(command, reader)[0];

    /// <summary>The command in English, as a button sends it.</summary>
    public static string Sent(ChatCommand command) => Shown(command, English);

    /// <summary>What follows a command's words, such as "growth" in "status growth".</summary>
    /// <returns>As it was written; null where the text does not begin with the command, or nothing follows.</returns>
    public static string? After(ChatCommand command, string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var ways = Languages.BuiltIn.All.SelectMany(l => Ways(command, new() { Language = l, Culture = l.Culture })).Select(Plain).ToHashSet(StringComparer.Ordinal);
        for (var taken = words.Length - 1; taken > 0; taken--)
            if (ways.Contains(Plain(string.Join(' ', words[..taken])))) return string.Join(' ', words[taken..]);

        return null;
    }

    /// <summary>The commands that are written nearly like that, nearest first.</summary>
    public static IReadOnlyList<ChatCommand> Near(string text, Language language, int atMost)
    {
        var known = from command in Enum.GetValues<ChatCommand>()
                    from spoken in Languages.BuiltIn.All.Prepend(language)
                    from way in Ways(command, new() { Language = spoken, Culture = spoken.Culture })
                    select (Command: command, Way: Plain(way));
        return [.. Misspelling.Near(Plain(text), known, k => k.Way, int.MaxValue).Select(k => k.Command).Distinct().Take(atMost)];
    }

    private static ChatCommand? Find(string said, Reader reader) =>
        Enum.GetValues<ChatCommand>().Cast<ChatCommand?>().FirstOrDefault(c => Ways(c!.Value, reader).Any(w => Plain(w) == said));

    private static string[] Ways(ChatCommand command, Reader reader) => reader.Say(Word(command)).Split('|', StringSplitOptions.TrimEntries);

    private static Word Word(ChatCommand command) => command switch
    {
        ChatCommand.CheckIn => CommandWords.CheckIn,
        ChatCommand.Help => CommandWords.Help,
        ChatCommand.Pause => CommandWords.Pause,
        ChatCommand.Resume => CommandWords.Resume,
        ChatCommand.State => CommandWords.State,
        ChatCommand.Owe => CommandWords.Owe,
        ChatCommand.Early => CommandWords.Early,
        ChatCommand.Snooze => CommandWords.Snooze,
        ChatCommand.Unsnooze => CommandWords.Unsnooze,
        ChatCommand.Rhythm => CommandWords.Rhythm,
        ChatCommand.Actions => CommandWords.Actions,
        ChatCommand.Greeting => CommandWords.Greeting,
        ChatCommand.Brief => CommandWords.Brief,
        ChatCommand.MyKpis => CommandWords.MyKpis,
        ChatCommand.Standing => CommandWords.Standing,
        ChatCommand.Thanks => CommandWords.Thanks,
    };

    /// <summary>Letters and digits in lower case and without accents; whatever else stands between them is one blank.</summary>
    internal static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().SelectMany(Decomposed))
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) continue;
            if (Rune.IsLetterOrDigit(rune)) plain.Append(Rune.ToLowerInvariant(rune));
            else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }

        return plain.ToString().TrimEnd();
    }

    // Lone surrogates come out of the enumeration as U+FFFD, so that normalizing cannot fail.
    private static IEnumerable<Rune> Decomposed(Rune rune) => rune.ToString().Normalize(NormalizationForm.FormD).EnumerateRunes();
}
