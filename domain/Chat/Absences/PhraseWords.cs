using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Chat.Absences;

/// <summary>The ways to say something in a language, as a <see cref="PhraseCursor"/> compares them.</summary>
internal static class PhraseWords
{
    public static string[] Of(Word word, Reader language) =>
        [.. language.Say(word).Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(PhraseCursor.Plain)];
}
