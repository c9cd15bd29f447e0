using PerfServerless.Host.Commands;
using PerfServerless.Domain.Words.Catalogue.Simulation;
using System.CommandLine;
using System.Globalization;
using PerfServerless.Domain.Words;
using PerfServerless.Host.Simulation.Invariants;
using PerfServerless.Host.Simulation.Organisations;
using PerfServerless.Host.Simulation.Rhythm;
using Spectre.Console;

namespace PerfServerless.Host.Simulation;

/// <summary>
/// <c>simulate --owners N --weeks N --seed S</c> runs a quarter in memory and says how the reviews went and which invariants were broken. It
/// needs neither a running host nor a store.
/// </summary>
internal static class SimulateCommand
{
    /// <summary>Read by scripts: the same in every language.</summary>
    private const string Last = "invariants broken: ";

    private const int MostOwners = 5_000;
    private const int MostWeeks = 104;

    public static Command Create(CommandReader reader)
    {
        var owners = Number("--owners", SimulationWords.Owners, 500, MostOwners);
        var weeks = Number("--weeks", SimulationWords.Weeks, 13, MostWeeks);
        var seed = Number("--seed", SimulationWords.Seed, 1, int.MaxValue);
        var simulate = new Command("simulate", reader.Say(SimulationWords.Simulate)) { owners, weeks, seed };
        simulate.SetAction(result => Run(new(result.GetValue(owners), result.GetValue(weeks), result.GetValue(seed)), reader));
        return simulate;

        Option<int> Number(string name, Word word, int otherwise, int most)
        {
            var option = new Option<int>(name) { Description = reader.Say(word), HelpName = "N", DefaultValueFactory = _ => otherwise };
            option.Validators.Add(v =>
            {
                if (v.GetValueOrDefault<int>() < 1 || v.GetValueOrDefault<int>() > most) v.AddError(reader.Say(SimulationWords.OutOfRange.Say(name, most)));
            });
            return option;
        }
    }

    private static int Run(QuarterWish wish, CommandReader reader)
    {
        var result = new Quarter(wish) { Progress = p => AnsiConsole.WriteLine(reader.Say(Said(p))) }.Run();
        foreach (var line in Lines(result.Rhythm, result)) AnsiConsole.WriteLine(reader.Say(line));
        foreach (var breach in result.Breaches)
            AnsiConsole.MarkupLineInterpolated(
                CultureInfo.InvariantCulture, $"[red]✖[/] {Stamp.Of(breach.At)}  {breach.Kind}  {breach.Who?.Value ?? "-"}  {reader.Say(breach.What)}");
        if (result.Breaches.Count > 0) AnsiConsole.WriteLine(reader.Say(SimulationWords.Repeat.Say(CommandOf(wish))));
        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Last}{result.Breaches.Count}"));
        return result.Breaches.Count == 0 ? 0 : 1;
    }

    /// <summary>The command that simulates the same quarter again.</summary>
    public static string CommandOf(QuarterWish wish) =>
        string.Create(CultureInfo.InvariantCulture, $"simulate --owners {wish.Owners} --weeks {wish.Weeks} --seed {wish.Seed}");

    private static Saying Said(QuarterProgress progress) =>
        SimulationWords.Progress.Say(progress.Week, progress.Weeks, progress.Messages, progress.Broken);

    private static IEnumerable<Saying> Lines(QuarterRhythm rhythm, QuarterResult result) =>
    [
        SimulationWords.Cycles.Say(rhythm.Cycles, rhythm.Asked, rhythm.Excused),
        SimulationWords.OnTime.Say(Share(rhythm.OnTime, rhythm.Asked), Share(rhythm.Complete, rhythm.Asked)),
        SimulationWords.FirstCard.Say(Share(rhythm.FirstCard, rhythm.Answered)),
        SimulationWords.TimeToAnswer.Say(Hours(rhythm.HalfAnsweredIn), Hours(rhythm.MostAnsweredIn)),
        SimulationWords.Escalations.Say(rhythm.Escalations),
        SimulationWords.Briefs.Say(rhythm.BriefsOnTime, rhythm.Briefs),
        SimulationWords.Messages.Say(result.Messages, result.Rewritten),
    ];

    private static Part.Share Share(int some, int all) => new(all == 0 ? 0 : (double)some / all);

    private static Part.Number Hours(TimeSpan time) => new((decimal)time.TotalHours, 1);
}
