namespace PerfServerless.Domain.Words.Catalogue.Simulation;

/// <summary>The command simulate: what it does, and how the simulated reviews went.</summary>
public static class SimulationWords
{
    public static readonly Word Simulate = new("simulation.simulate");

    public static readonly Word Owners = new("simulation.owners");

    public static readonly Word Weeks = new("simulation.weeks");

    public static readonly Word Seed = new("simulation.seed");

    public static readonly Word<string, int> OutOfRange = new("simulation.out-of-range", "option", "most");

    public static readonly Word<int, int, int, int> Progress = new("simulation.progress", "week", "weeks", "messages", "broken");

    public static readonly Word<int, int, int> Cycles = new("simulation.cycles", "cycles", "asked", "excused");

    public static readonly Word<Part.Share, Part.Share> OnTime = new("simulation.on-time", "onTime", "complete");

    public static readonly Word<Part.Share> FirstCard = new("simulation.first-card", "share");

    public static readonly Word<Part.Number, Part.Number> TimeToAnswer = new("simulation.time-to-answer", "half", "most");

    public static readonly Word<int> Escalations = new("simulation.escalations", "count");

    public static readonly Word<int, int> Briefs = new("simulation.briefs", "onTime", "count");

    public static readonly Word<int, int> Messages = new("simulation.messages", "count", "rewritten");

    public static readonly Word<string> Repeat = new("simulation.repeat", "command");
}
