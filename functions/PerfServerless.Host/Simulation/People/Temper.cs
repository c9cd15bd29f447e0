namespace PerfServerless.Host.Simulation.People;

/// <summary>What somebody is like, drawn once.</summary>
/// <param name="Manages">What he does about a card that tells of others: of ten, so many he acts on.</param>
internal sealed record Temper(Habit Habit, int Manages)
{
    private static readonly Habit[] Drawn =
    [
        Habit.Prompt, Habit.Prompt, Habit.Prompt, Habit.Prompt, Habit.Prompt, Habit.Prompt, Habit.Prompt, Habit.Prompt, Habit.Late, Habit.Late,
        Habit.Late, Habit.Half, Habit.Half, Habit.Half, Habit.Clumsy, Habit.Clumsy, Habit.Forgetful, Habit.Forgetful, Habit.Forgetful, Habit.Silent,
    ];

    public static Temper Of(Random random) => new(Drawn[random.Next(Drawn.Length)], random.Next(11));
}
