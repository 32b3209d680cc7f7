/** The way to a value, from the top of the task: `['Instances', 17, 'output', 0]`. */
export type Path = readonly (string | number)[];
