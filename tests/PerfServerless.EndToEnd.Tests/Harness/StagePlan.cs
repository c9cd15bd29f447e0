namespace PerfServerless.EndToEnd.Tests.Harness;

/// <summary>Who plays on a stage, and when.</summary>
internal sealed record StagePlan
{
    /// <summary>Those who sit before a chat window of the test's own.</summary>
    public required IReadOnlyList<string> Played { get; init; }

    /// <summary>How others behave, as behaviour.csv has it; whoever is not named behaves as in the sample.</summary>
    public IReadOnlyDictionary<string, string> Behaviours { get; init; } = new Dictionary<string, string>();

    /// <summary>What differs from the sample otherwise.</summary>
    public IReadOnlyList<CellEdit> Edits { get; init; } = [];

    /// <summary>Whoever cannot be reached in Teams gets letters.</summary>
    public bool Mail { get; init; }

    public string Behaviour(string person, string inTheSample) => Played.Contains(person) ? "emulator" : Behaviours.GetValueOrDefault(person, inTheSample);
}
