namespace PerfServerless.Domain.Words;

/// <summary>The entry of some words in the catalogue: their id, and the names and types of their parts. Every language has a text for it.</summary>
public abstract class CataloguedWord
{
    private protected CataloguedWord(string id, params (string Name, Type Type)[] parts) => (Id, Parts) = (id, parts);

    /// <summary>Lower-case words between dots, such as <c>form.due</c>; the first names the file that holds its texts.</summary>
    public string Id { get; }

    /// <summary>The parts in order, each with the type it is made of.</summary>
    public IReadOnlyList<(string Name, Type Type)> Parts { get; }

    public override string ToString() => Id;
}
