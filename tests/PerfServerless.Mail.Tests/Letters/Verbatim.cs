using PerfServerless.Domain.Words;

namespace PerfServerless.Mail.Tests.Letters;

/// <summary>Words of a test's own, wherever a card wants some.</summary>
internal readonly record struct Verbatim(string Text)
{
    public static implicit operator Saying(Verbatim words) => PartWords.Verbatim.Say(words.Text);

    public static implicit operator Part(Verbatim words) => words.Text;
}
