namespace PerfServerless.Domain.Words;

/// <summary>Words with two parts.</summary>
public sealed class Word<T1, T2>(string id, string part1, string part2) : CataloguedWord(id, (part1, typeof(T1)), (part2, typeof(T2)))
{
    public Saying Say(T1 value1, T2 value2) =>
        new(Id, [new(Parts[0].Name, Part.From(value1)), new(Parts[1].Name, Part.From(value2))]);
}
