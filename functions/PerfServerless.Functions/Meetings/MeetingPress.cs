using System.Globalization;
using Microsoft.AspNetCore.Http;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Functions.CardPages;

namespace PerfServerless.Functions.Meetings;

/// <summary>What the page's form sent. Nothing of it is trusted.</summary>
/// <param name="Wish">The decision that stood in the fields; null where they were empty.</param>
/// <param name="Seen">The item that whoever pressed saw; -1 where the form does not say.</param>
/// <param name="To">The item to go to; null where the press is no such.</param>
internal sealed record MeetingPress(string Verb, DecisionWish? Wish, int Seen, int? To)
{
    public const string Start = "start";
    public const string Decide = CardVerb.Decide;
    public const string End = "end";
    public const string GoOn = "go-on";

    /// <summary>Before the number of the item to go to.</summary>
    public const string Go = "go.";

    /// <summary>The field with the item that was seen.</summary>
    public const string SeenField = "at";

    /// <param name="number">Of the form's token.</param>
    public static MeetingPress Of(CardPost post, IFormCollection form, CycleKey cycle, string number)
    {
        var verb = post.Verb;
        return new(
            verb,
            post.Deciding(cycle, number) is var wish && (verb == Decide || IsTyped(wish)) ? wish : null,
            Number(form[SeenField].ToString()) ?? -1,
            verb.StartsWith(Go, StringComparison.Ordinal) ? Number(verb[Go.Length..]) : null);
    }

    private static bool IsTyped(DecisionWish wish) =>
        new[] { wish.Text, wish.Owner, wish.Due, wish.Target }.Any(t => !string.IsNullOrWhiteSpace(t)) || wish.Person is not null;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
