using PerfServerless.Domain.Scorecards.Misses;

namespace PerfServerless.Domain.Words.Catalogue.Rules;

/// <summary>The causes of a miss: by name, and as an owner chooses one.</summary>
public static class MissWords
{
    public static readonly Word Execution = new("miss.execution");
    public static readonly Word Assumption = new("miss.assumption");
    public static readonly Word Capacity = new("miss.capacity");
    public static readonly Word StrategicShift = new("miss.strategic-shift");
    public static readonly Word Data = new("miss.data");

    /// <summary>With what it means.</summary>
    public static readonly Word ExecutionChoice = new("miss.execution-choice");
    public static readonly Word AssumptionChoice = new("miss.assumption-choice");
    public static readonly Word CapacityChoice = new("miss.capacity-choice");
    public static readonly Word StrategicShiftChoice = new("miss.strategic-shift-choice");
    public static readonly Word DataChoice = new("miss.data-choice");

    public static Word NameOf(MissCause cause) => cause switch
    {
        MissCause.Execution => Execution,
        MissCause.Assumption => Assumption,
        MissCause.Capacity => Capacity,
        MissCause.StrategicShift => StrategicShift,
        MissCause.Data => Data,
    };

    public static Word ChoiceOf(MissCause cause) => cause switch
    {
        MissCause.Execution => ExecutionChoice,
        MissCause.Assumption => AssumptionChoice,
        MissCause.Capacity => CapacityChoice,
        MissCause.StrategicShift => StrategicShiftChoice,
        MissCause.Data => DataChoice,
    };
}
