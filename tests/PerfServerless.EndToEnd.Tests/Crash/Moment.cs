namespace PerfServerless.EndToEnd.Tests.Crash;

/// <summary>A moment of the cycle at which the app dies.</summary>
/// <param name="At">Where the business clock is moved to.</param>
/// <param name="Strike">What the app is doing then.</param>
/// <param name="Works">How many people press a button at the same time.</param>
/// <param name="Nudges">Managers nudge whom they were told of.</param>
internal sealed record Moment(string Name, DateTimeOffset At, Strike Strike, int Works, bool Nudges = false)
{
    /// <summary>Ten moments of the sample's first week, the same for the same seed.</summary>
    public static IReadOnlyList<Moment> TenOf(Random random) =>
    [
        new("while the first cards go out", Berlin(1, 9, 0), new Strike.AtMessage(random.Next(1, 9), Fate.AnswerLost), 0),
        new("while the British are asked and others answer", Berlin(1, 10, 0), Any(random), 6),
        new("while many answer", Berlin(1, 15, 0), new Strike.After(TimeSpan.FromMilliseconds(random.Next(5, 400))), 8),
        new("while reminders go out", Berlin(2, 9, 0), new Strike.AtMessage(random.Next(1, 4), Fate.Unseen), 2),
        new("while an older card becomes a line", Berlin(2, 10, 0), new Strike.AtRewrite(1, (Fate)random.Next(3)), 3),
        new("while second reminders go out", Berlin(3, 9, 0), new Strike.AtMessage(random.Next(1, 4), (Fate)random.Next(3)), 3),
        new("while it escalates", Berlin(4, 9, 0), new Strike.AtMessage(random.Next(1, 3), Fate.AnswerLost), 3),
        new("while a manager nudges and others correct", Berlin(4, 10, 0), Any(random), 8, Nudges: true),
        new("while the brief goes out", Berlin(5, 9, 0), new Strike.AtMessage(random.Next(1, 4), (Fate)random.Next(3)), 2),
        new("while the cycle closes", Berlin(5, 14, 0), new Strike.AtRewrite(random.Next(1, 6), (Fate)random.Next(3)), 0),
    ];

    private static Strike Any(Random random) => random.Next(3) switch
    {
        0 => new Strike.AtMessage(1, Fate.AnswerLost),
        1 => new Strike.AtRewrite(1, (Fate)random.Next(3)),
        _ => new Strike.After(TimeSpan.FromMilliseconds(random.Next(5, 250))),
    };

    private static DateTimeOffset Berlin(int dayOfJune, int hour, int minute) => new(2026, 6, dayOfJune, hour, minute, 0, TimeSpan.FromHours(2));
}
