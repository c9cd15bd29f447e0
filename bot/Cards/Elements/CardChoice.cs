namespace PerfServerless.Bot.Cards.Elements;

/// <summary>One choice of a choice set.</summary>
internal sealed record CardChoice(string Title, string Value);
