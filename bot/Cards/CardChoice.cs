namespace PerfServerless.Bot.Cards;

/// <summary>One choice of a choice set.</summary>
public sealed record CardChoice(string Title, string Value);
