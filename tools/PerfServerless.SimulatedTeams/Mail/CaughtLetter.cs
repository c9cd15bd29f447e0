namespace PerfServerless.SimulatedTeams.Mail;

/// <summary>A letter that arrived, as a person would see it and as a test reads it.</summary>
/// <param name="To">Whom the sender named to the server, which is what counts, whatever the headers say.</param>
/// <param name="Links">All addresses that the letter leads to, in order and once each.</param>
public sealed record CaughtLetter(
    int Number,
    DateTimeOffset At,
    string From,
    IReadOnlyList<string> To,
    string Subject,
    string MessageId,
    string Language,
    string Text,
    string Html,
    IReadOnlyList<string> Links);
