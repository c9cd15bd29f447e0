namespace PerfServerless.Domain.Words;

/// <summary>Words with three parts.</summary>
public sealed class Word<T1, T2, T3>(string id, string part1, string part2, string part3) : CataloguedWord(
    id,
    (part1, typeof(T1)),
    (part2, typeof(T2)),
    (part3, typeof(T3)))
{
    public Saying Say(T1 value1, T2 value2, T3 value3) =>
        new(Id, [new(Parts[0].Name, Part.From(value1)), new(Parts[1].Name, Part.From(value2)), new(Parts[2].Name, Part.From(value3))]);
}
