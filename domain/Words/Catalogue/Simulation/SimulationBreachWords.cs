namespace PerfServerless.Domain.Words.Catalogue.Simulation;

/// <summary>How an invariant was broken in a simulated quarter.</summary>
public static class SimulationBreachWords
{
    public static readonly Word<string, string, string> Closed = new("simulation.breach.closed", "card", "moment", "zone");

    public static readonly Word<int, int> OverBudget = new("simulation.breach.over-budget", "count", "most");

    public static readonly Word<string, string, string> AskedForKnown = new("simulation.breach.asked-for-known", "kpi", "period", "since");

    public static readonly Word<string> NotSettled = new("simulation.breach.not-settled", "cycle");

    public static readonly Word<string, int> NobodyTold = new("simulation.breach.nobody-told", "cycle", "count");

    public static readonly Word<string, string, string> NotClimbed = new("simulation.breach.not-climbed", "cycle", "person", "message");

    public static readonly Word<string, string, string, string> OldCard = new("simulation.breach.old-card", "message", "person", "shown", "state");

    public static readonly Word<string, string> OldQuestion = new("simulation.breach.old-question", "message", "person");

    public static readonly Word<string, string, string, string> AskedOfTwo = new("simulation.breach.asked-of-two", "kpi", "period", "cycle", "people");

    public static readonly Word<string, string, string> AskedOfNobody = new("simulation.breach.asked-of-nobody", "kpi", "period", "cycle");

    public static readonly Word<int, string, int> Forms = new("simulation.breach.forms", "count", "messages", "owed");

    public static readonly Word<string> NoBrief = new("simulation.breach.no-brief", "cycle");

    public static readonly Word<string, string, string> LateBrief = new("simulation.breach.late-brief", "cycle", "due", "sent");

    public static readonly Word<string, string> Door = new("simulation.breach.door", "kind", "why");

    public static readonly Word<string, string, string> Instance = new("simulation.breach.instance", "id", "state", "why");
}
